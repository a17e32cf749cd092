package org.homeward.agreement;

/**
 * A legal rule is one that law sets and no agreement or setting can silence.
 *
 * <p>Texts: Geneva Convention relative to the Treatment of Prisoners of War (1949) and its annexes, Additional Protocol I
 * (1977). {@link Reasons} puts each into words.
 */
public enum LegalRule {
    /** The seriously wounded and sick go home regardless of number or rank. */
    WOUNDED_REGARDLESS_OF_NUMBER("GC III 109(1)"),
    /** They go once they are fit to travel. */
    FIT_TO_TRAVEL("GC III 109(1)"),
    /** The long-held able-bodied may be sent home or to a neutral country by agreement. */
    LONG_CAPTIVITY("GC III 109(2)"),
    /** Nobody sick or wounded is sent home against his will during hostilities. */
    NOT_AGAINST_HIS_WILL("GC III 109(3)"),
    /** Three grounds for direct repatriation, two for a neutral country. */
    GROUNDS_FOR_REPATRIATION("GC III 110"),
    /** The medical commission has three members, two neutral, a neutral in the chair. */
    MIXED_COMMISSION("GC III Annex II 1"),
    /** Manifestly serious cases go without examination by the commission. */
    MANIFEST_CASES("GC III 112"),
    /** Those held for an indictable offence may be kept; their names are communicated. */
    NAMES_OF_THOSE_KEPT("GC III 119"),
    /** Prisoners are released without delay after active hostilities. */
    RELEASE_WITHOUT_DELAY("GC III 118"),
    /** Valuables go home too, and at least 25 kg of baggage each. */
    PROPERTY_AND_BAGGAGE("GC III 119"),
    /** No repatriated person serves on active military duty. */
    NO_ACTIVE_DUTY("GC III 117"),
    /** Children are returned with a card and a photograph for the Central Tracing Agency, never exchanged. */
    CHILDREN_ARE_RETURNED("AP I 78");

    private final String article;

    LegalRule(String article) {
        this.article = article;
    }

    /** The article, such as {@code GC III 109(1)}. */
    public String article() {
        return article;
    }

    /** This rule as a reason. */
    public Reason reason() {
        return new Reason(Reason.LAW, java.util.Map.of("rule", name(), "article", article));
    }
}
