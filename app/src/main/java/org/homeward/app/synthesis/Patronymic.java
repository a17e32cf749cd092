package org.homeward.app.synthesis;

/**
 * A patronymic: what a father's given name becomes in the name of his child.
 *
 * @param son the masculine form
 * @param daughter the feminine form
 */
record Patronymic(String son, String daughter) {

    String of(Sex sex) {
        return sex == Sex.MALE ? son : daughter;
    }

    /** Reads {@code son/daughter} as the tables write it. */
    static Patronymic read(String pair) {
        int slash = pair.indexOf('/');
        if (slash < 1) {
            throw new IllegalArgumentException("a patronymic needs both forms");
        }
        return new Patronymic(pair.substring(0, slash), pair.substring(slash + 1));
    }

    /** The rule of the language; names that do not follow it carry their own forms in the table. */
    static Patronymic of(String father, Tongue tongue) {
        return switch (tongue) {
            case UKRAINIAN -> ukrainian(father);
            case RUSSIAN -> russian(father);
        };
    }

    private static Patronymic ukrainian(String father) {
        String stem = father.substring(0, father.length() - 1);
        return switch (father.charAt(father.length() - 1)) {
            case 'й' -> new Patronymic(stem + "йович", stem + "ївна");
            case 'ь' -> new Patronymic(stem + "ьович", stem + "івна");
            case 'о', 'а' -> new Patronymic(stem + "ович", stem + "івна");
            default -> new Patronymic(father + "ович", father + "івна");
        };
    }

    private static Patronymic russian(String father) {
        String stem = father.substring(0, father.length() - 1);
        if (father.endsWith("ий")) {
            String base = father.substring(0, father.length() - 2);
            char before = base.charAt(base.length() - 1);
            String joined = before == 'к' || before == 'г' || before == 'х' ? stem : base + "ь";
            return new Patronymic(joined + "евич", joined + "евна");
        }
        return switch (father.charAt(father.length() - 1)) {
            case 'й', 'ь' -> new Patronymic(stem + "евич", stem + "евна");
            case 'а', 'о' -> new Patronymic(stem + "ович", stem + "овна");
            default -> new Patronymic(father + "ович", father + "овна");
        };
    }
}
