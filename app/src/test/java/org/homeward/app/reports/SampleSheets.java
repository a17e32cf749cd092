package org.homeward.app.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.homeward.app.kernel.Sensitive;
import org.homeward.app.reports.ManifestSheet.CitedClause;
import org.homeward.app.reports.ManifestSheet.Line;

/** Manifests and receipts of invented people. */
final class SampleSheets {

    private static final List<String> NAMES = List.of(
            "Гриценко-Їжакевич Єлизавета Ґедеонівна",
            "Шевчук Олександр Миколайович",
            "Qosimov Jahongir Baxtiyor oʻgʻli",
            "Müller-Łukaszewicz Åke",
            "عبد الرحمن بن خالد الشامي",
            "Іваненко Іван");
    private static final List<String> OTHER = List.of(
            "Гриценко-Ежакевич Елизавета Гедеоновна",
            "Шевчук Александр Николаевич",
            "Касымов Джахонгир",
            "Мюллер-Лукашевич Оке",
            "Абд ар-Рахман аш-Шами",
            "Иваненко Иван");

    private SampleSheets() {}

    static ManifestSheet manifest(Heading.Party holder, Heading.Party receiver, int people) {
        List<Line> lines = lines(people, 0);
        return new ManifestSheet(
                "istanbul-2025",
                "IST-03-GOP-" + holder.id().toUpperCase(java.util.Locale.ROOT) + "-1",
                4,
                true,
                holder,
                receiver,
                SampleReport.TR,
                3,
                1,
                LocalDate.of(2025, 6, 12),
                SampleReport.names("uk", "Гоптівка", "ru", "Гоптовка", "en", "Hoptivka", "ar", "غوبتيفكا"),
                "9f2c1b7e4d5a60718293a4b5c6d7e8f90123456789abcdef0123456789abcdef",
                SampleReport.log(),
                lines,
                lines(Math.min(people, 5), people),
                List.of(
                        new CitedClause(
                                "wounded",
                                SampleReport.names(
                                        "uk",
                                        "Усі тяжкопоранені та тяжкохворі військовополонені, за формулою «всіх на всіх», незалежно від кількості та звання.",
                                        "ru",
                                        "Все тяжелораненые и тяжелобольные военнопленные по формуле «всех на всех», независимо от числа и звания.",
                                        "ar",
                                        "جميع أسرى الحرب المصابين بجروح أو أمراض خطيرة، بصرف النظر عن العدد والرتبة.")),
                        new CitedClause(
                                "young",
                                SampleReport.names(
                                        "uk",
                                        "Усі військовополонені віком від 18 до 25 років.",
                                        "ru",
                                        "Все военнопленные в возрасте от 18 до 25 лет."))));
    }

    static ReceiptSheet receipt(ManifestSheet manifest) {
        return new ReceiptSheet(
                manifest,
                manifest.serial() + "-R",
                manifest.lines().size() - 1,
                List.of(
                        new ReceiptSheet.HeadCount(
                                manifest.holder(), manifest.lines().size() - 1),
                        new ReceiptSheet.HeadCount(
                                manifest.intermediary(), manifest.lines().size() - 1),
                        new ReceiptSheet.HeadCount(
                                manifest.receiver(), manifest.lines().size() - 1)),
                List.of(
                        new ReceiptSheet.Deviation(
                                "ua-h-000001",
                                Sensitive.of(NAMES.get(0)),
                                HandoverEvent.Kind.REFUSED_AT_LINE,
                                "ua-h-000200"),
                        new ReceiptSheet.Deviation(
                                "ua-h-000002", Sensitive.of(NAMES.get(1)), HandoverEvent.Kind.UNFIT_TO_TRAVEL, null)));
    }

    private static List<Line> lines(int people, int from) {
        List<Line> lines = new ArrayList<>();
        for (int at = from; at < from + people; at++) {
            lines.add(new Line(
                    String.format(java.util.Locale.ROOT, "ua-h-%06d", at + 1),
                    Sensitive.of(NAMES.get(at % NAMES.size())),
                    at % 7 == 3 ? null : Sensitive.of(OTHER.get(at % OTHER.size())),
                    at % 9 == 4 ? null : Sensitive.of(1980 + at % 27),
                    at % 3 == 0 ? "wounded" : "young"));
        }
        return lines;
    }
}
