package org.homeward.app.synthesis;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Writes a person's name the way one row of a list carries it: in a language and script, with the errors of that list.
 */
final class Scribe {

    private final NameErrors errors;

    Scribe(NameErrors errors) {
        this.errors = errors;
    }

    WrittenName write(Person person, Spelling spelling, Draw draw) {
        Tongue tongue = spelling.tongue();
        Set<Damage> damage = EnumSet.noneOf(Damage.class);
        String given = given(person, tongue, damage, draw);
        String surname = person.surname().in(tongue);
        if (tongue == Tongue.RUSSIAN && draw.chance(0.06)) {
            String heard = person.surname().ukrainian().contains("и") ? hardened(person.surname()) : surname;
            note(damage, Damage.SURNAME_BY_EAR, !heard.equals(surname));
            surname = heard;
        }
        String patronymic = "";
        if (!draw.chance(spelling.latin() ? errors.noPatronymicLatin() : errors.noPatronymic())) {
            patronymic = person.father().patronymic(tongue, person.sex());
        }
        note(damage, Damage.PATRONYMIC_MISSING, patronymic.isEmpty());
        return damage(
                spelling.write(plain(given, tongue, draw)),
                patronymic.isEmpty() ? "" : spelling.write(plain(patronymic, tongue, draw)),
                spelling.write(plain(surname, tongue, draw)),
                damage,
                draw);
    }

    private String given(Person person, Tongue tongue, Set<Damage> damage, Draw draw) {
        String translated = person.given().in(tongue);
        boolean byLetter =
                tongue == Tongue.RUSSIAN && person.population() == Tongue.UKRAINIAN && draw.chance(errors.byLetter());
        String given = byLetter ? Translation.toRussian(person.given().ukrainian()) : translated;
        List<String> everyday = person.given().everyday(tongue);
        if (draw.chance(errors.everyday()) && !everyday.isEmpty()) {
            damage.add(Damage.GIVEN_EVERYDAY);
            return draw.of(everyday);
        }
        note(damage, Damage.GIVEN_BY_LETTER, !given.equals(translated));
        return given;
    }

    private static void note(Set<Damage> damage, Damage kind, boolean done) {
        if (done) {
            damage.add(kind);
        }
    }

    /** Ukrainian и heard and written as Russian ы: Мельник, Мельнык. */
    private static String hardened(Surname surname) {
        String ukrainian = surname.ukrainian();
        String russian = surname.russian();
        int at = ukrainian.indexOf('и');
        boolean inside = ukrainian.length() == russian.length() && at > 0 && at < ukrainian.length() - 2;
        return inside && russian.charAt(at) == 'и' && "кгхжчшщ".indexOf(russian.charAt(at - 1)) < 0
                ? russian.substring(0, at) + "ы" + russian.substring(at + 1)
                : russian;
    }

    /** Russian ё mostly loses its dots; the Ukrainian apostrophe is typed in two ways. */
    private static String plain(String name, Tongue tongue, Draw draw) {
        return switch (tongue) {
            case RUSSIAN -> draw.chance(0.95) ? name.replace('ё', 'е').replace('Ё', 'Е') : name;
            case UKRAINIAN -> draw.chance(0.5) ? name.replace('’', '\'') : name;
        };
    }

    private WrittenName damage(String given, String patronymic, String surname, Set<Damage> damage, Draw draw) {
        String first = draw.chance(errors.givenTypo()) ? Slip.letter(given, draw) : given;
        String middle = draw.chance(errors.patronymicTypo()) ? Slip.letter(patronymic, draw) : patronymic;
        String last = draw.chance(errors.surnameTypo()) ? Slip.letter(surname, draw) : surname;
        note(damage, Damage.GIVEN_TYPO, !first.equals(given));
        note(damage, Damage.PATRONYMIC_TYPO, !middle.equals(patronymic));
        note(damage, Damage.SURNAME_TYPO, !last.equals(surname));
        if (!draw.chance(errors.swapped())) {
            return new WrittenName(first, middle, last, damage);
        }
        if (draw.chance(0.75) || middle.isEmpty()) {
            damage.add(Damage.SURNAME_GIVEN_SWAPPED);
            return new WrittenName(last, middle, first, damage);
        }
        damage.add(Damage.GIVEN_PATRONYMIC_SWAPPED);
        return new WrittenName(middle, first, last, damage);
    }
}
