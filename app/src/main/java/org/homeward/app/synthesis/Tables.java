package org.homeward.app.synthesis;

import java.util.List;

/** Every table that people and lists are drawn from, read once. */
final class Tables {

    private final List<GivenName> men = GivenName.men();
    private final List<GivenName> women = GivenName.women();
    private final Weighted<GivenName> menUkrainian = Weighted.by(men, GivenName::shareUkrainian);
    private final Weighted<GivenName> menRussian = Weighted.by(men, GivenName::shareRussian);
    private final Weighted<GivenName> womenUkrainian = Weighted.by(women, GivenName::shareUkrainian);
    private final Weighted<GivenName> womenRussian = Weighted.by(women, GivenName::shareRussian);
    private final Surnames surnames = new Surnames();
    private final List<Rank> ranks = Rank.all();
    private final Weighted<Rank> ranksUkrainian = Weighted.by(ranks, Rank::shareUkrainian);
    private final Weighted<Rank> ranksRussian = Weighted.by(ranks, Rank::shareRussian);
    private final Weighted<Place> places = Weighted.by(Place.all(), Place::weight);
    private final Weighted<Latin> latinUkrainian = Weighted.by(Latin.from(Tongue.UKRAINIAN), Latin::weight);
    private final Weighted<Latin> latinRussian = Weighted.by(Latin.from(Tongue.RUSSIAN), Latin::weight);

    GivenName given(Tongue population, Sex sex, Draw draw) {
        return switch (sex) {
            case MALE -> population.choose(menUkrainian, menRussian).pick(draw);
            case FEMALE -> population.choose(womenUkrainian, womenRussian).pick(draw);
        };
    }

    Surname surname(Tongue population, Draw draw) {
        return surnames.pick(population, draw);
    }

    Rank rank(Tongue population, Draw draw) {
        return population.choose(ranksUkrainian, ranksRussian).pick(draw);
    }

    /** A rank one step up or down, as promotions and old papers make it. */
    Rank adjacent(Rank rank, Draw draw) {
        int wanted = rank.step() + (draw.chance(0.5) ? 1 : -1);
        return ranks.stream()
                .filter(other -> other.step() == wanted)
                .findFirst()
                .orElse(rank);
    }

    Place place(Draw draw) {
        return places.pick(draw);
    }

    Spelling cyrillic(Tongue tongue) {
        return new Spelling(tongue, null);
    }

    Spelling latin(Tongue tongue, Draw draw) {
        return new Spelling(tongue, tongue.choose(latinUkrainian, latinRussian).pick(draw));
    }
}
