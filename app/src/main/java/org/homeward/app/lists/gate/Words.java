package org.homeward.app.lists.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.homeward.app.lists.ListEntry.Condition;
import org.homeward.app.lists.ListEntry.Custody;
import org.homeward.app.lists.ListEntry.PersonStatus;
import org.homeward.app.lists.ListEntry.Sex;

/** Reads the words that lists use for sex, status, custody and health, in Ukrainian, Russian and English. */
final class Words {

    /** Conditions of annex I to the Third Geneva Convention by their letters and numbers. */
    private static final Pattern HEALTH_CODE =
            Pattern.compile("A1[a-d]?|A2[a-i]?|A3[a-ik-t]?|B[1-7]|BX", Pattern.CASE_INSENSITIVE);

    private static final Pattern SEVERE = Pattern.compile("тяжк|важк|тяжел|тяжёл|serious|sever|grave|critical");
    private static final Pattern WOUNDED = Pattern.compile("поран|ранен|wound|injur");
    private static final Pattern SICK = Pattern.compile("хвор|больн|болен|болез|\\bsick|\\bill\\b|\\billness|disease");
    private static final Pattern RECOVERED = Pattern.compile("одуж|видуж|выздор|convalesc|recover|реконвал");
    private static final Pattern GOOD =
            Pattern.compile("добр|задов|здоров|хорош|удовл|норм|good|satisf|fair|healthy|not wounded|stable|стаб");

    private Words() {}

    private static String plain(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }

    /** Empty where a word stands there that says neither. */
    static Optional<Sex> sex(String written) {
        String word = plain(written);
        return switch (word) {
            case "" -> Optional.of(Sex.UNSTATED);
            case "m",
                    "m.",
                    "male",
                    "man",
                    "м",
                    "м.",
                    "ч",
                    "ч.",
                    "чол",
                    "чол.",
                    "чоловік",
                    "чоловіча",
                    "муж",
                    "муж.",
                    "мужской",
                    "мужчина",
                    "erkek",
                    "e" -> Optional.of(Sex.MALE);
            case "f",
                    "f.",
                    "female",
                    "woman",
                    "ж",
                    "ж.",
                    "жін",
                    "жін.",
                    "жінка",
                    "жіноча",
                    "жен",
                    "жен.",
                    "женский",
                    "женщина",
                    "kadın",
                    "k" -> Optional.of(Sex.FEMALE);
            default -> Optional.empty();
        };
    }

    static Optional<PersonStatus> status(String written) {
        String word = plain(written);
        if (word.isEmpty()) {
            return Optional.of(PersonStatus.UNSTATED);
        }
        if (word.startsWith("цив") || word.startsWith("гражд") || word.startsWith("civil") || word.startsWith("мирн")) {
            return Optional.of(PersonStatus.CIVILIAN);
        }
        boolean prisoner = word.contains("полон")
                || word.contains("плен")
                || word.startsWith("військ")
                || word.startsWith("вп")
                || word.startsWith("воен")
                || word.contains("prisoner")
                || word.equals("pow")
                || word.startsWith("milit")
                || word.startsWith("combat");
        return prisoner ? Optional.of(PersonStatus.PRISONER) : Optional.empty();
    }

    static Optional<Custody> custody(String written) {
        String word = plain(written).replace('_', ' ');
        if (word.isEmpty()) {
            return Optional.of(Custody.UNSTATED);
        }
        if (any(word, "помер", "загин", "мертв", "мёртв", "умер", "погиб", "скончал", "dead", "deceased", "died")) {
            return Optional.of(Custody.DECEASED);
        }
        if (any(
                word,
                "звільн",
                "освобо",
                "обмін",
                "обмен",
                "поверн",
                "возвращ",
                "released",
                "returned",
                "exchanged",
                "repatriated")) {
            return Optional.of(Custody.RELEASED);
        }
        if (any(
                word,
                "слідств",
                "следств",
                "суд",
                "засудж",
                "осужд",
                "процес",
                "кримінал",
                "уголовн",
                "judicial",
                "process",
                "trial",
                "convicted",
                "prosecut")) {
            return Optional.of(Custody.UNDER_PROCESS);
        }
        if (any(word, "інш", "друг", "elsewhere", "transfer", "переве", "передан")) {
            return Optional.of(Custody.HELD_ELSEWHERE);
        }
        boolean denied = word.startsWith("не ") || word.startsWith("not ");
        if (!denied && any(word, "утрим", "удерж", "содерж", "held", "in custody", "перебуває", "находится")) {
            return Optional.of(Custody.HELD);
        }
        return Optional.empty();
    }

    /** What a cell says of health: codes, a general state, and whether any part of it was not understood. */
    record HealthReading(List<String> codes, Condition condition, boolean lookalikes, boolean understood) {}

    static HealthReading health(String written) {
        List<String> codes = new ArrayList<>();
        Condition condition = Condition.UNSTATED;
        boolean lookalikes = false;
        boolean understood = true;
        for (String part : written.split("[,;/+\\n]", -1)) {
            String token = part.strip();
            if (token.isEmpty() || token.equals("-") || token.equals("—")) {
                continue;
            }
            String latin = latin(token);
            if (HEALTH_CODE.matcher(latin).matches()) {
                codes.add(code(latin));
                lookalikes |= !latin.equals(token);
            } else {
                Condition said = condition(token);
                understood &= said != Condition.UNSTATED;
                condition = said != Condition.UNSTATED ? said : condition;
            }
        }
        return new HealthReading(codes, condition, lookalikes, understood);
    }

    private static Condition condition(String written) {
        String word = plain(written);
        boolean severe = SEVERE.matcher(word).find();
        if (RECOVERED.matcher(word).find()) {
            return Condition.RECOVERED;
        }
        if (word.startsWith("not wounded") || word.startsWith("не поранен") || word.startsWith("не ранен")) {
            return Condition.GOOD;
        }
        if (WOUNDED.matcher(word).find()) {
            return severe ? Condition.SERIOUSLY_WOUNDED : Condition.SLIGHTLY_WOUNDED;
        }
        if (SICK.matcher(word).find()) {
            return severe ? Condition.SERIOUSLY_SICK : Condition.SICK;
        }
        return GOOD.matcher(word).find() ? Condition.GOOD : Condition.UNSTATED;
    }

    /** Annex I writes a capital letter, a number and a small letter. */
    private static String code(String latin) {
        return latin.equalsIgnoreCase("BX")
                ? "BX"
                : latin.substring(0, 1).toUpperCase(Locale.ROOT)
                        + latin.substring(1).toLowerCase(Locale.ROOT);
    }

    /** Codes are often typed with a Cyrillic keyboard; the letters look the same. */
    private static String latin(String token) {
        return token.replace('А', 'A')
                .replace('В', 'B')
                .replace('Х', 'X')
                .replace('а', 'a')
                .replace('с', 'c')
                .replace('е', 'e')
                .replace('і', 'i')
                .replace('о', 'o')
                .replace('р', 'p')
                .replace('к', 'k');
    }

    private static boolean any(String word, String... stems) {
        for (String stem : stems) {
            if (word.contains(stem)) {
                return true;
            }
        }
        return false;
    }
}
