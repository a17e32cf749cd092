package org.homeward.app.synthesis;

import java.util.List;

/**
 * One given name in both languages.
 *
 * @param ukrainian the Ukrainian form
 * @param russian the Russian form
 * @param shareUkrainian how often it is met among Ukrainian people, per 1,000
 * @param shareRussian how often it is met among Russian people, per 1,000
 * @param fatherUkrainian what it becomes in a Ukrainian patronymic; meaningless for women's names
 * @param fatherRussian what it becomes in a Russian patronymic
 * @param everydayUkrainian everyday forms in Ukrainian
 * @param everydayRussian everyday forms in Russian
 */
record GivenName(
        String ukrainian,
        String russian,
        double shareUkrainian,
        double shareRussian,
        Patronymic fatherUkrainian,
        Patronymic fatherRussian,
        List<String> everydayUkrainian,
        List<String> everydayRussian) {

    String in(Tongue tongue) {
        return tongue.choose(ukrainian, russian);
    }

    String patronymic(Tongue tongue, Sex sex) {
        return tongue.choose(fatherUkrainian, fatherRussian).of(sex);
    }

    List<String> everyday(Tongue tongue) {
        return tongue.choose(everydayUkrainian, everydayRussian);
    }

    double share(Tongue tongue) {
        return tongue.choose(shareUkrainian, shareRussian);
    }

    static List<GivenName> men() {
        return Table.read("given-names-men").rows().stream()
                .map(row -> name(row, row.text("patronymic_uk"), row.text("patronymic_ru")))
                .toList();
    }

    static List<GivenName> women() {
        return Table.read("given-names-women").rows().stream()
                .map(row -> name(row, "", ""))
                .toList();
    }

    private static GivenName name(Table.Row row, String fatherUkrainian, String fatherRussian) {
        String ukrainian = row.text("uk");
        String russian = row.text("ru");
        return new GivenName(
                ukrainian,
                russian,
                row.number("share_uk"),
                row.number("share_ru"),
                fatherUkrainian.isEmpty()
                        ? Patronymic.of(ukrainian, Tongue.UKRAINIAN)
                        : Patronymic.read(fatherUkrainian),
                fatherRussian.isEmpty() ? Patronymic.of(russian, Tongue.RUSSIAN) : Patronymic.read(fatherRussian),
                row.list("everyday_uk"),
                row.list("everyday_ru"));
    }
}
