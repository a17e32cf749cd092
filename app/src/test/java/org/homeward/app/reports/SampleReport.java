package org.homeward.app.reports;

import static org.homeward.app.reports.Wording.quoted;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.homeward.app.reports.BalanceCurve.Point;
import org.homeward.app.reports.ClauseDecision.Answer;
import org.homeward.app.reports.Heading.Party;
import org.homeward.app.reports.PlanCalendar.Cell;
import org.homeward.app.reports.PlanCalendar.State;
import org.homeward.app.reports.Reconciliation.Pair;
import org.homeward.app.reports.Reconciliation.Statement;
import org.homeward.app.reports.Topic.Version;
import org.jspecify.annotations.Nullable;

/** A report with every part filled: published figures of one exchange, and invented ones for invented people. */
final class SampleReport {

    static final Party UA = new Party(
            "ua",
            names(
                    "uk",
                    "Україна",
                    "ru",
                    "Украина",
                    "en",
                    "Ukraine",
                    "tr",
                    "Ukrayna",
                    "fr",
                    "Ukraine",
                    "ar",
                    "أوكرانيا"),
            "uk");
    static final Party RU = new Party(
            "ru",
            names(
                    "ru",
                    "Российская Федерация",
                    "uk",
                    "Російська Федерація",
                    "en",
                    "Russian Federation",
                    "tr",
                    "Rusya Federasyonu",
                    "fr",
                    "Fédération de Russie",
                    "ar",
                    "الاتحاد الروسي"),
            "ru");
    static final Party TR = new Party(
            "tr",
            names("tr", "Türkiye", "en", "Türkiye", "uk", "Туреччина", "ru", "Турция", "fr", "Türkiye", "ar", "تركيا"),
            "tr");

    private static final LocalDate[] DAYS = {
        day(6, 9), day(6, 10), day(6, 12), day(6, 14), day(6, 19), day(6, 20), day(6, 26), day(7, 4), day(7, 23)
    };

    private SampleReport() {}

    static ExchangeReport report() {
        return new ExchangeReport(
                heading(),
                log(),
                List.of(
                        new FunnelOfNames(
                                "ua",
                                "ru",
                                8_412,
                                7_655,
                                3_118,
                                2_604,
                                1_342,
                                1_210,
                                1_187,
                                new FunnelOfNames.Tracks(514, 4_537, 4, 9, 5, 36)),
                        new FunnelOfNames(
                                "ru",
                                "ua",
                                6_233,
                                5_890,
                                2_247,
                                1_951,
                                1_236,
                                1_205,
                                1_187,
                                new FunnelOfNames.Tracks(296, 3_643, 2, 11, 1, 36))),
                gates(),
                reconciliations(),
                eligibility(),
                plan(),
                balance(),
                events(),
                remains(),
                children(),
                sources(),
                topics(),
                deliveries(),
                checks(),
                phases());
    }

    static Heading heading() {
        return new Heading(
                "istanbul-2025",
                names(
                        "en",
                        "Istanbul, second round, 2 June 2025",
                        "uk",
                        "Стамбул, другий раунд, 2 червня 2025 року",
                        "ru",
                        "Стамбул, второй раунд, 2 июня 2025 года",
                        "tr",
                        "İstanbul, ikinci tur, 2 Haziran 2025",
                        "fr",
                        "Istanbul, deuxième séance, 2 juin 2025",
                        "ar",
                        "إسطنبول، الجولة الثانية، 2 يونيو 2025"),
                List.of(UA, RU),
                TR,
                day(6, 2),
                day(6, 9),
                LocalDate.of(2025, 11, 20),
                true,
                20_250_602L);
    }

    static LogHead log() {
        return new LogHead(
                "homeward.example/istanbul-2025",
                14_873,
                "kV0mXo3Cq1Yt8uJ7ZzP2b4nQe6sRwTfGhLdXc9AaBk0=",
                List.of("ua", "ru", "tr"),
                LogHead.Status.BINDING);
    }

    private static List<ListGate> gates() {
        List<ListGate.Findings> findings = List.of(
                new ListGate.Findings(
                        "HW-LIST-0002",
                        quoted("en", "Birth date cannot be read"),
                        quoted("en", "Give it as year-month-day, or the year alone."),
                        612),
                new ListGate.Findings(
                        "HW-LIST-0001",
                        quoted("en", "The same person is on the list twice"),
                        quoted("en", "Strike one of the two, or say why they are two people."),
                        388),
                new ListGate.Findings(
                        "HW-LIST-0009",
                        quoted("en", "Name mixes Latin and Cyrillic letters"),
                        quoted("en", "Write the name again in one script."),
                        97));
        return List.of(
                new ListGate("ua", ListGate.Kind.SOUGHT, "lists/ua.sought.returned.xlsx", 8_412, 1_097, 757, findings),
                new ListGate("ua", ListGate.Kind.HOLDINGS, "lists/ua.holdings.returned.csv", 6_980, 402, 116, findings),
                new ListGate("ru", ListGate.Kind.SOUGHT, "lists/ru.sought.returned.csv", 6_233, 810, 343, findings),
                new ListGate(
                        "ru", ListGate.Kind.HOLDINGS, "lists/ru.holdings.returned.xlsx", 9_120, 512, 164, List.of()));
    }

    private static List<Reconciliation> reconciliations() {
        List<Pair> pairs = List.of(
                new Pair(Statement.HELD, Statement.HELD, 2_604),
                new Pair(Statement.HELD, Statement.HELD_ELSEWHERE, 121),
                new Pair(Statement.HELD, Statement.DECEASED, 88),
                new Pair(Statement.HELD, Statement.RELEASED, 164),
                new Pair(Statement.HELD, Statement.UNDER_PROCESS, 141),
                new Pair(Statement.HELD, Statement.NOT_HELD, 4_102),
                new Pair(Statement.HELD, Statement.NO_ANSWER, 435));
        return List.of(new Reconciliation("ua", "ru", pairs), new Reconciliation("ru", "ua", pairs.subList(0, 4)));
    }

    private static List<ClauseDecision> eligibility() {
        Wording wounded = names(
                "en",
                "All severely wounded and seriously ill prisoners of war, all for all.",
                "uk",
                "Усі тяжкопоранені та тяжкохворі військовополонені, за формулою «всіх на всіх».",
                "ru",
                "Все тяжелораненые и тяжелобольные военнопленные по формуле «всех на всех».");
        Wording young = names(
                "en",
                "All prisoners of war aged 18 to 25 on the reference date, all for all.",
                "uk",
                "Усі військовополонені віком від 18 до 25 років на дату відліку, за формулою «всіх на всіх».");
        List<ClauseDecision> decisions = new ArrayList<>();
        for (String party : List.of("ua", "ru")) {
            decisions.add(new ClauseDecision(
                    "severely-wounded-and-ill",
                    wounded,
                    party,
                    411,
                    2_076,
                    117,
                    List.of(
                            new ClauseDecision.Reason(
                                    Answer.NO, quoted("en", "No condition of Annex I is recorded"), 2_076),
                            new ClauseDecision.Reason(
                                    Answer.YES, quoted("en", "Annex I, A1: loss of a limb or equal disability"), 233),
                            new ClauseDecision.Reason(
                                    Answer.CANNOT_TELL, quoted("en", "Health is not recorded"), 117))));
            decisions.add(new ClauseDecision(
                    "young",
                    young,
                    party,
                    931,
                    1_602,
                    71,
                    List.of(
                            new ClauseDecision.Reason(Answer.NO, quoted("en", "Older than 25 on 2 June 2025"), 1_602),
                            new ClauseDecision.Reason(Answer.CANNOT_TELL, quoted("en", "Birth date missing"), 71))));
        }
        return decisions;
    }

    private static PlanCalendar plan() {
        List<Cell> cells = new ArrayList<>();
        for (int stage = 1; stage <= DAYS.length; stage++) {
            for (String point : List.of("novi-yarylovychi", "goptivka")) {
                boolean postponed = stage == 4;
                if (postponed) {
                    cells.add(new Cell(4, 1, day(6, 13), point, State.PUT_OFF, 68, 67, 0, 0));
                }
                int lost = stage % 3;
                cells.add(new Cell(
                        stage,
                        postponed ? 2 : 1,
                        DAYS[stage - 1],
                        point,
                        State.DONE,
                        60 + stage * 2,
                        59 + stage * 2,
                        60 + stage * 2 - lost,
                        59 + stage * 2));
            }
        }
        return new PlanCalendar(
                List.of(
                        new PlanCalendar.Point(
                                "novi-yarylovychi",
                                names("uk", "Нові Яриловичі", "ru", "Новые Яриловичи", "en", "Novi Yarylovychi")),
                        new PlanCalendar.Point(
                                "goptivka", names("uk", "Гоптівка", "ru", "Гоптовка", "en", "Hoptivka"))),
                cells,
                quoted("en", "No better plan exists: proven optimal for every objective below, in their order."),
                List.of(
                        new PlanCalendar.Objective(
                                quoted("en", "The severely wounded first"), quoted("en", "all within 2 stages")),
                        new PlanCalendar.Objective(quoted("en", "Fewest days"), quoted("en", "9 days"))));
    }

    private static BalanceCurve balance() {
        List<Point> points = new ArrayList<>();
        long first = 0;
        long second = 0;
        for (int stage = 1; stage <= DAYS.length; stage++) {
            long toFirst = 120 + stage * 4L - 2L * (stage % 3);
            long toSecond = 118 + stage * 4L;
            Wording custody = quoted("en", "Both batches in neutral custody");
            points.add(new Point(
                    DAYS[stage - 1],
                    stage,
                    1,
                    custody,
                    Math.max(0, second + toSecond - first),
                    Math.max(0, first + toFirst - second),
                    first,
                    second));
            first += toFirst;
            points.add(new Point(
                    DAYS[stage - 1],
                    stage,
                    1,
                    quoted("en", "Received by the first party"),
                    Math.max(0, second + toSecond - first),
                    Math.max(0, first - second),
                    first,
                    second));
            second += toSecond;
            points.add(new Point(
                    DAYS[stage - 1],
                    stage,
                    1,
                    quoted("en", "Both receipts in the log"),
                    Math.max(0, second - first),
                    Math.max(0, first - second),
                    first,
                    second));
        }
        return new BalanceCurve(200, points);
    }

    private static List<HandoverEvent> events() {
        return List.of(
                new HandoverEvent(
                        day(6, 9),
                        1,
                        1,
                        "goptivka",
                        HandoverEvent.Kind.REFUSED_AT_LINE,
                        "ru",
                        "ru-h-004417",
                        quoted("en", "Interviewed alone by the intermediary; stays in its care.")),
                new HandoverEvent(
                        day(6, 9),
                        1,
                        1,
                        "goptivka",
                        HandoverEvent.Kind.REPLACED_FROM_RESERVE,
                        "ru",
                        "ru-h-000231",
                        null),
                new HandoverEvent(
                        day(6, 10),
                        2,
                        1,
                        "novi-yarylovychi",
                        HandoverEvent.Kind.UNFIT_TO_TRAVEL,
                        "ua",
                        "ua-h-001902",
                        null),
                new HandoverEvent(
                        day(6, 12),
                        3,
                        1,
                        "novi-yarylovychi",
                        HandoverEvent.Kind.DIED_ON_LIST,
                        "ua",
                        "ua-h-003377",
                        null),
                new HandoverEvent(
                        day(6, 13), 4, 1, null, HandoverEvent.Kind.PUT_OFF, null, null, quoted("en", "Road closed.")),
                new HandoverEvent(day(6, 14), 4, 2, null, HandoverEvent.Kind.TRIED_AGAIN, null, null, null));
    }

    private static RemainsAccount remains() {
        List<RemainsAccount.Delivery> deliveries = new ArrayList<>();
        long[] toUa = {1_212, 1_200, 1_200, 1_200, 1_245};
        int[] june = {11, 13, 14, 15, 16};
        for (int at = 0; at < toUa.length; at++) {
            deliveries.add(new RemainsAccount.Delivery(
                    day(6, june[at]),
                    "ua",
                    at == 4 ? 1_248L : toUa[at],
                    toUa[at],
                    at == 3 ? quoted("en", "by rail") : null));
        }
        deliveries.add(new RemainsAccount.Delivery(day(6, 16), "ru", null, 78L, null));
        long[] toRu = {19, 19, 24, 31, 30};
        LocalDate[] later = {day(7, 17), day(8, 19), day(9, 18), day(10, 23), day(11, 20)};
        for (int at = 0; at < later.length; at++) {
            Wording note = at == 0
                    ? quoted("en", "One side: not part of Istanbul; the other: in continuation of Istanbul")
                    : null;
            deliveries.add(new RemainsAccount.Delivery(later[at], "ua", 1_000L, 1_000L, note));
            deliveries.add(new RemainsAccount.Delivery(later[at], "ru", null, toRu[at], null));
        }
        return new RemainsAccount(
                deliveries,
                List.of(
                        new RemainsAccount.Total(
                                quoted("en", "coordination headquarters"), "ua", day(6, 16), 6_057, List.of("c1")),
                        new RemainsAccount.Total(
                                quoted("en", "interior minister"), "ua", day(6, 16), 6_060, List.of("c2")),
                        new RemainsAccount.Total(quoted("en", "negotiator"), "ru", day(6, 16), 78, List.of("c3")),
                        new RemainsAccount.Total(quoted("en", "president"), "ru", day(6, 16), 57, List.of("c4"))),
                List.of(
                        quoted(
                                "en",
                                "At least 20 of the 6,057 were found to be of the sending side; 3 had been handed back by 23 June."),
                        quoted("en", "One bag held parts of one to three people.")));
    }

    private static ChildrenAccount children() {
        return new ChildrenAccount(
                339,
                List.of(
                        new ChildrenAccount.Status(quoted("en", "being checked"), 329),
                        new ChildrenAccount.Status(quoted("en", "agreed to work on"), 10)),
                List.of(new ChildrenAccount.Said(
                        day(6, 19),
                        quoted("en", "Russian side"),
                        quoted("en", "5 being prepared for return"),
                        List.of("c5"))));
    }

    private static List<Source> sources() {
        return List.of(
                new Source("a1", quoted("en", "Russian state-funded broadcaster"), day(6, 4)),
                new Source("a2", quoted("en", "Dutch-language outlet, translated"), day(6, 2)),
                new Source("a3", quoted("en", "independent Moscow newspaper in exile"), day(6, 2)),
                new Source("a4", quoted("en", "Ukrainian outlet"), day(6, 2)),
                new Source("a5", quoted("en", "republication of an Al Jazeera report, machine-paraphrased"), day(6, 2)),
                new Source("c1", quoted("en", "statement of a coordination headquarters"), day(6, 16)),
                new Source("c2", quoted("en", "interview"), null),
                new Source("c3", quoted("en", "statement of a negotiator"), day(6, 16)),
                new Source("c4", quoted("en", "press conference"), day(6, 19)),
                new Source("c5", quoted("en", "statement of a commissioner"), day(6, 19)));
    }

    private static List<Topic> topics() {
        return List.of(
                topic(
                        "swap-size",
                        "Size of the exchange",
                        "from about 1,200 each to no number at all",
                        said("both delegations", "at least 1,000 each", "a1", "a5"),
                        said("Russian negotiator", "about 1,200 each, not final", "a1"),
                        said("Ukrainian negotiator", "all severely wounded, seriously ill and 18–25", "a4"),
                        silent("no number given", "a2")),
                topic(
                        "swap-days",
                        "Days of the exchange",
                        null,
                        said("Russian negotiator", "7, 8 and 9 June 2025", "a1"),
                        silent("no date given", "a2", "a3", "a4", "a5")),
                topic(
                        "bodies",
                        "Remains",
                        "6,000 each way, or 6,000 one way, or more",
                        said("Russian negotiator", "more than 6,000, unilaterally", "a1"),
                        said("Russian side", "6,000 handed over next week", "a2"),
                        said("Ukrainian negotiator", "6,000 each", "a3"),
                        said("Ukrainian negotiator", "6,000 for 6,000", "a4"),
                        said(null, "6,000 combatants’ prisoners and remains; headline: tens of thousands", "a5")),
                topic(
                        "medical-track",
                        "Medical track",
                        null,
                        said(
                                "Russian negotiator",
                                "special line for the heavily wounded outside general exchanges",
                                "a1"),
                        said("Russian negotiator", "regular medical commission making lists", "a3"),
                        said("Russian negotiator", "commission without political decisions", "a4")),
                topic(
                        "age-limit",
                        "Age limit",
                        "under 25, or 18 to 25",
                        said("both delegations", "under 25", "a1", "a2"),
                        said("Ukrainian negotiator", "18 to 25", "a4", "a5")),
                topic(
                        "children",
                        "Children",
                        "10 to 339 to nearly 400 names",
                        said("Russian negotiator", "339 names; every name being checked", "a1", "a4"),
                        said("office of the president", "hundreds; list handed over", "a4"),
                        said("Ukrainian president", "nearly 400 demanded; the other side agreed to work on 10", "a5"),
                        said("Ukrainian side, earlier, as quoted", "tens and hundreds of thousands", "a1")),
                topic(
                        "local-pause",
                        "Local pause",
                        null,
                        said("Russian negotiator", "supported by negotiators, rejected two hours later", "a1"),
                        said("Russian negotiator", "military promised to consider it", "a4"),
                        said("Russian negotiator", "proposed for certain areas", "a2", "a3", "a5")),
                topic(
                        "length-of-talks",
                        "Length of the talks",
                        "less than 60 to less than 120 minutes",
                        said(null, "no longer than 1 h", "a2"),
                        said(null, "slightly more than 1 h", "a3"),
                        said(null, "less than 2 h", "a5"),
                        said(null, "14:44 to about 16:00", "a4")),
                topic(
                        "memoranda",
                        "Memoranda",
                        null,
                        said("both", "drafts exchanged", "a1"),
                        said("Ukrainian delegation", "the other text received only that day; will study it", "a2"),
                        said("Ukrainian negotiator", "a week to study", "a4", "a5"),
                        said("Russian negotiator", "text in Ukrainian and English only; managed", "a4")),
                topic(
                        "next-meeting",
                        "Next meeting",
                        "any day of June, or 20 to 30 June",
                        said("Ukrainian side", "before the end of June", "a2"),
                        said("Ukrainian negotiator", "later in June", "a3"),
                        said("Ukrainian negotiator", "20 to 30 June", "a4", "a5")));
    }

    private static List<Delivery> deliveries() {
        return List.of(
                new Delivery(
                        "remains",
                        quoted("en", "Remains"),
                        "ua",
                        Unit.BODIES,
                        false,
                        6_000L,
                        List.of(
                                new Delivery.Figure(quoted("en", "coordination headquarters"), false, 6_057),
                                new Delivery.Figure(quoted("en", "interior minister"), false, 6_060)),
                        null),
                new Delivery(
                        "remains",
                        quoted("en", "Remains"),
                        "ru",
                        Unit.BODIES,
                        false,
                        6_000L,
                        List.of(
                                new Delivery.Figure(quoted("en", "negotiator"), false, 78),
                                new Delivery.Figure(quoted("en", "president"), false, 57)),
                        null),
                new Delivery(
                        "young",
                        quoted("en", "Prisoners of war aged 18 to 25"),
                        null,
                        Unit.PEOPLE,
                        true,
                        null,
                        List.of(),
                        quoted("en", "Sizes of the stages were withheld by both sides until completion.")),
                new Delivery(
                        "exchange-1000",
                        quoted("en", "Earlier exchange, 1,000 for 1,000"),
                        "ua",
                        Unit.PEOPLE,
                        false,
                        1_000L,
                        List.of(new Delivery.Figure(quoted("en", "both sides"), false, 1_000)),
                        null),
                new Delivery(
                        "children",
                        quoted("en", "Children whose names were handed over"),
                        "ua",
                        Unit.CHILDREN,
                        false,
                        null,
                        List.of(),
                        null));
    }

    private static List<Check> checks() {
        return List.of(
                new Check(quoted("en", "Nobody is on two manifests"), true, 2_415, Unit.PEOPLE, null),
                new Check(
                        quoted("en", "Neither side is ever exposed beyond the signed limit"),
                        true,
                        27,
                        Unit.STAGES,
                        null),
                new Check(
                        quoted("en", "Every manifest line cites a clause that covers the person"),
                        true,
                        2_415,
                        Unit.PEOPLE,
                        null),
                new Check(
                        quoted("en", "Both sides’ published totals agree"),
                        false,
                        4,
                        Unit.STATEMENTS,
                        quoted("en", "6,057 against 6,060; 78 against 57")));
    }

    private static List<PhaseCost> phases() {
        return List.of(
                new PhaseCost(quoted("en", "Read the pack"), Duration.ofMillis(812), Duration.ofMillis(1_204)),
                new PhaseCost(quoted("en", "Link the lists"), Duration.ofMillis(2_310), Duration.ofMillis(3_980)),
                new PhaseCost(quoted("en", "Plan the stages"), Duration.ofMillis(1_020), Duration.ofMillis(1_400)));
    }

    private static Topic topic(String id, String title, @Nullable String spread, Version... versions) {
        return new Topic(id, quoted("en", title), List.of(versions), spread == null ? null : quoted("en", spread));
    }

    private static Version said(@Nullable String who, String value, String... sources) {
        return new Version(value, who == null ? null : quoted("en", who), quoted("en", value), false, List.of(sources));
    }

    private static Version silent(String value, String... sources) {
        return new Version("none", null, quoted("en", value), true, List.of(sources));
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2025, month, day);
    }

    static Wording names(String... languageThenName) {
        SequencedMap<String, String> names = new LinkedHashMap<>();
        for (int at = 0; at < languageThenName.length; at += 2) {
            names.put(languageThenName[at], languageThenName[at + 1]);
        }
        return quoted(names);
    }
}
