package org.homeward.linkage.names;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The canonicaliser: reads name fields of any script and spelling into one phonetic space and knows how names relate.
 *
 * <p>Immutable and thread-safe; the same text always gives the same reading. It never throws for any text: what it cannot
 * read has no tokens. Fields are read up to 160 characters, 12 words, 48 letters a word.
 */
public final class Names {
    private static final class Standard {
        static final Names NAMES = new Names(List.of());
    }

    private final Map<Script, ScriptReader> readers = new EnumMap<>(Script.class);
    private final GivenNames given;
    private final Patronymics patronymics;
    private final SurnameFrequencies surnames;
    private final Relations relations;
    private final Roots roots;
    private final NearForms nearGiven;
    private final NearForms nearFathers;
    private final Set<String> titles = new TreeSet<>();

    private Names(List<ScriptReader> plugins) {
        shipped().forEach(reader -> readers.put(reader.script(), reader));
        plugins.forEach(reader -> readers.put(reader.script(), reader));
        given = new GivenNames(this::skeletons);
        patronymics = new Patronymics(given, this::skeletons);
        surnames = new SurnameFrequencies(this::skeletons);
        relations = new Relations(given);
        roots = new Roots(this::skeletons);
        nearGiven = new NearForms(given.forms());
        nearFathers = new NearForms(patronymics.bases());
        for (Tables.Row row : Tables.shipped("titles.tsv", 1)) {
            row.forms(0).forEach(title -> Folder.words(title).forEach(word -> titles.add(word.letters())));
        }
    }

    private static List<ScriptReader> shipped() {
        ScriptReader latin = new LatinReader();
        return List.of(
                new CyrillicReader(),
                latin,
                new ArabicReader(),
                new TableReader(Script.HEBREW, "hebrew.tsv"),
                new TableReader(Script.GEORGIAN, "georgian.tsv"),
                new TableReader(Script.ARMENIAN, "armenian.tsv"),
                new TableReader(Script.GREEK, "greek.tsv"),
                new HangulReader(),
                new OtherScriptReader(latin));
    }

    /** The canonicaliser with the shipped tables and readers. */
    public static Names standard() {
        return Standard.NAMES;
    }

    /** The canonicaliser with the shipped tables, where the given readers replace or join the shipped ones by script. */
    public static Names with(List<ScriptReader> plugins) {
        return new Names(plugins);
    }

    /** Reads one given-name field. */
    public NameReading given(String raw) {
        return reading(raw, true);
    }

    /** Reads one surname field. */
    public NameReading surname(String raw) {
        return reading(raw, false);
    }

    private NameReading reading(String raw, boolean givenName) {
        List<Folder.Word> words = Compounds.join(withoutTitles(Folder.words(raw)));
        List<NameToken> tokens = new ArrayList<>(words.size());
        StringBuilder folded = new StringBuilder();
        for (Folder.Word word : words) {
            List<String> skeletons = skeletons(word);
            if (!skeletons.isEmpty()) {
                tokens.add(token(word, skeletons));
                folded.append(folded.isEmpty() ? "" : " ").append(word.text());
            }
        }
        Gender gender = givenName ? genderOfGiven(tokens) : genderOfSurname(tokens);
        return new NameReading(folded.toString(), script(words), tokens, gender);
    }

    private NameToken token(Folder.Word word, List<String> skeletons) {
        List<String> stems = new ArrayList<>(skeletons.size());
        for (String skeleton : skeletons) {
            stems.add(Skeleton.stem(skeleton));
        }
        int nameClass = word.initial() ? -1 : given.classOf(word.text(), skeletons);
        List<NameLink> links = word.initial() ? List.of() : given.linksOf(skeletons);
        return new NameToken(
                word.text(),
                skeletons,
                stems,
                Skeleton.consonants(skeletons.get(0)),
                nameClass,
                links,
                word.initial(),
                word.repaired());
    }

    private List<Folder.Word> withoutTitles(List<Folder.Word> words) {
        if (words.size() < 2) {
            return words;
        }
        List<Folder.Word> kept = new ArrayList<>(words.size());
        for (Folder.Word word : words) {
            if (!titles.contains(word.letters())) {
                kept.add(word);
            }
        }
        return kept.isEmpty() ? words : kept;
    }

    private List<String> skeletons(Folder.Word word) {
        ScriptReader reader = readers.get(word.script());
        return reader == null ? List.of() : reader.skeletons(word.letters());
    }

    private List<String> skeletons(String form) {
        List<Folder.Word> words = Folder.words(form);
        return words.size() == 1 ? skeletons(words.get(0)) : List.of();
    }

    private static Script script(List<Folder.Word> words) {
        Script best = Script.NONE;
        int most = 0;
        for (Folder.Word word : words) {
            int letters = 0;
            for (Folder.Word other : words) {
                letters += other.script() == word.script() ? other.text().length() : 0;
            }
            if (letters > most) {
                most = letters;
                best = word.script();
            }
        }
        return best;
    }

    private Gender genderOfGiven(List<NameToken> tokens) {
        for (NameToken token : tokens) {
            Gender gender = given.gender(token.nameClass());
            if (gender != Gender.UNKNOWN) {
                return gender;
            }
        }
        return Gender.UNKNOWN;
    }

    private static Gender genderOfSurname(List<NameToken> tokens) {
        for (NameToken token : tokens) {
            Gender gender = SurnameEndings.gender(token);
            if (gender != Gender.UNKNOWN) {
                return gender;
            }
        }
        return Gender.UNKNOWN;
    }

    /** Reads one patronymic field: the father's name and the person's gender. */
    public PatronymicReading patronymic(String raw) {
        Gender gender = Gender.UNKNOWN;
        List<String> skeletons = List.of();
        boolean initial = false;
        for (Folder.Word word : Compounds.join(withoutTitles(Folder.words(raw)))) {
            List<String> found = skeletons(word);
            Gender kin = Patronymics.kinWord(found);
            if (kin != Gender.UNKNOWN) {
                gender = kin;
            } else if (skeletons.isEmpty()) {
                skeletons = found;
                initial = word.initial();
            } else if (gender == Gender.UNKNOWN) {
                gender = Patronymics.split(found).gender();
            }
        }
        if (skeletons.isEmpty()) {
            return PatronymicReading.ABSENT;
        }
        if (initial) {
            return new PatronymicReading(skeletons, -1, true, gender, true);
        }
        Patronymics.Parts parts = Patronymics.split(skeletons);
        Gender shown = gender == Gender.UNKNOWN ? parts.gender() : gender;
        return new PatronymicReading(parts.bases(), patronymics.fatherClass(parts.bases()), false, shown, true);
    }

    /** How two given-name readings are related: the strongest relation between any of their tokens. */
    public Relation relation(NameReading left, NameReading right) {
        Relation best = Relation.NONE;
        for (NameToken one : left.tokens()) {
            for (NameToken other : right.tokens()) {
                Relation found = relation(one, other);
                best = found.compareTo(best) < 0 ? found : best;
            }
        }
        return best;
    }

    /** How two given-name tokens are related. */
    public Relation relation(NameToken left, NameToken right) {
        return relations.relation(left, right);
    }

    /** How two surname tokens are related. */
    public SurnameRelation surnameRelation(NameToken left, NameToken right) {
        if (Relations.shareAny(left.stems(), right.stems())) {
            return SurnameRelation.EQUAL;
        }
        List<String> near = roots.keys(left.stems());
        List<String> other = roots.keys(right.stems());
        if (Relations.shareAny(near, other)) {
            return SurnameRelation.TRANSLATED;
        }
        boolean heard = Relations.shareAny(Roots.unstressed(near), Roots.unstressed(other));
        return heard ? SurnameRelation.UNSTRESSED : SurnameRelation.NONE;
    }

    /**
     * Keys that surnames of any {@link SurnameRelation} but {@code NONE} have in common, and no others: one to four, best
     * first. Two names that share one are near, not equal.
     */
    public List<String> nearSurnames(NameToken token) {
        return Roots.unstressed(roots.keys(token.stems()));
    }

    /**
     * Whether two tokens may be one spoken name: a skeleton or stem in common, or, between scripts where one writes less
     * than the other (Arabic, Hebrew, Korean), the same consonants.
     */
    public boolean sameSound(NameToken left, NameToken right) {
        return Relations.sameSound(left, right);
    }

    /**
     * The translation class of a given name that no table knows but that is one slip (a letter more, less, other, or two
     * swapped) from forms of exactly one class, so that a slip in Володимир still finds Владимир.
     *
     * @return the class; the token's own class if it has one; -1 if no form is near or forms of several classes are
     */
    public int nearClass(NameToken token) {
        return token.nameClass() >= 0 || token.initial() ? token.nameClass() : nearGiven.find(token.skeletons());
    }

    /** The father's class one slip away; as {@link #nearClass}. */
    public int nearFatherClass(PatronymicReading patronymic) {
        boolean known = patronymic.fatherClass() >= 0 || patronymic.initial() || !patronymic.present();
        return known ? patronymic.fatherClass() : nearFathers.find(patronymic.fatherSkeletons());
    }

    /**
     * Share (0 to 1) of people of a gender who bear a given name; of all people for an unknown gender. The greater of the
     * Ukrainian and the Russian share; a name outside the tables (class -1) gets the tail's.
     */
    public double givenFrequency(int nameClass, Gender gender) {
        return given.frequency(nameClass, gender);
    }

    /** Share (0 to 1) of people with a surname of this stem; unknown stems get the frequency of the tail, see the source. */
    public double surnameFrequency(String stem) {
        return surnames.frequency(stem);
    }

    /** The class as a person reads it, such as "Микола / Николай / Mykola"; empty for an unknown class. */
    public String describeClass(int nameClass) {
        String label = given.label(nameClass);
        return label == null ? "" : label;
    }

    /** The gender of a translation class; UNKNOWN for class -1. */
    public Gender genderOf(int nameClass) {
        return given.gender(nameClass);
    }

    /** Number of translation classes; ids run from 0 to one less. */
    public int classes() {
        return given.size();
    }
}
