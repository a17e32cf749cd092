package org.homeward.app.lists;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.homeward.app.kernel.Outcome;
import org.homeward.app.kernel.Sensitive;
import org.homeward.app.lists.ListEntry.Condition;
import org.homeward.app.lists.ListEntry.Custody;
import org.homeward.app.lists.ListEntry.Health;
import org.homeward.app.lists.ListEntry.Holding;
import org.homeward.app.lists.ListEntry.Identity;
import org.homeward.app.lists.ListEntry.PersonStatus;
import org.homeward.app.lists.ListEntry.Service;
import org.homeward.app.lists.ListEntry.Sex;
import org.homeward.app.lists.Reconciliation.Band;
import org.homeward.app.lists.Reconciliation.Difference;
import org.homeward.app.lists.Reconciliation.Link;
import org.homeward.app.lists.Reconciliation.Track;
import org.homeward.app.tables.TableReader;
import org.homeward.app.tables.TableReading;
import org.homeward.app.tables.TableRule;
import org.homeward.app.texts.Language;
import org.homeward.app.texts.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListsTests {

    private static final LocalDate REFERENCE = LocalDate.of(2025, 6, 2);
    private static final String HEADERS = "№;Прізвище;Ім’я;По батькові;Стать;Дата народження;Статус;Стан здоров’я\n";

    private static GateReport gate(String csv, GateContext context) throws IOException {
        return Gate.check(
                (TableReading.Usable) TableReader.read(new ByteArrayInputStream(csv.getBytes(UTF_8)), "list.csv"),
                context);
    }

    private static StatedDate birthDate(String written) throws IOException {
        GateReport report =
                gate(HEADERS + "1;Коваль;Олег;Петрович;ч;" + written + ";;\n", GateContext.soughtPrisoners(REFERENCE));
        return report.entries().getFirst().identity().open().birthDate();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1999-03-12", "12.03.1999", "12.3.1999", "1999.03.12", "1999/03/12", "19990312", "12 березня 1999",
                "12 марта 1999 г.", "12 Mar 1999", "March 12, 1999", "12.03.1999 р.н.", "36231", "12.03.99",
                        "12 03 1999",
                "1999-03-12T00:00", "١٢.٠٣.١٩٩٩"
            })
    void readsOneDayInManyForms(String written) throws IOException {
        assertThat(birthDate(written)).isEqualTo(new StatedDate.Day(LocalDate.of(1999, 3, 12)));
    }

    @Test
    void keepsWhatADateLeavesOpen() throws IOException {
        assertThat(birthDate("1999")).isEqualTo(new StatedDate.InYear(1999));
        assertThat(birthDate("близько 1999")).isEqualTo(new StatedDate.InYear(1999));
        assertThat(birthDate("00.00.1999")).isEqualTo(new StatedDate.InYear(1999));
        assertThat(birthDate("03.1999")).isEqualTo(new StatedDate.InMonth(YearMonth.of(1999, 3)));
        assertThat(birthDate("03/12/1999"))
                .isEqualTo(new StatedDate.EitherDay(LocalDate.of(1999, 12, 3), LocalDate.of(1999, 3, 12)));
        assertThat(birthDate("31.02.1999")).isEqualTo(new StatedDate.Impossible());
        assertThat(birthDate("навесні")).isEqualTo(new StatedDate.Unreadable());
        assertThat(birthDate("н/д")).isEqualTo(new StatedDate.Absent());
    }

    @ParameterizedTest
    @CsvSource({
        "важкопоранений,SERIOUSLY_WOUNDED",
        "тяжелораненый,SERIOUSLY_WOUNDED",
        "seriously wounded,SERIOUSLY_WOUNDED",
        "тяжкохворий,SERIOUSLY_SICK",
        "болен,SICK",
        "добрий,GOOD",
        "легко поранений,SLIGHTLY_WOUNDED"
    })
    void readsHealthInThreeLanguages(String written, Condition condition) throws IOException {
        GateReport report = gate(
                HEADERS + "1;Коваль;Олег;Петрович;ч;12.03.1999;;" + written + "\n",
                GateContext.soughtPrisoners(REFERENCE));
        assertThat(report.entries().getFirst().health().open().condition()).isEqualTo(condition);
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void readsHealthCodesAndFlagsCyrillicOnes() throws IOException {
        GateReport report = gate(
                HEADERS + "1;Коваль;Олег;Петрович;ч;12.03.1999;;\"A1a, А3к\"\n",
                GateContext.soughtPrisoners(REFERENCE));
        assertThat(report.entries().getFirst().health().open().codes()).containsExactly("A1a", "A3k");
        assertThat(report.findings()).extracting(Finding::code).containsExactly("HW-LIST-0061");
    }

    @Test
    void findsTheReleasedTheDeadAndCivilians() throws IOException {
        List<ListEntry> known = gate(
                        HEADERS + "1;Коваль;Олег;Петрович;ч;12.03.1999;;\n2;Мельник;Іван;;ч;1990;;\n",
                        GateContext.holdings(REFERENCE))
                .entries();
        Register released = new Register(
                Register.Kind.RELEASED, "ua", List.of(known.getFirst().identity()));
        Register dead = new Register(
                Register.Kind.DECEASED, "ru", List.of(known.getLast().identity()));
        GateReport report = gate(
                HEADERS + "7;КОВАЛЬ;Олег;Петрович;ч;1999-03-12;цивільний;\n8;Мельник;Іван;Ігорович;ч;01.02.1990;;\n"
                        + "9;Мельник;Іван;Ігорович;ч;01.02.1980;;\n",
                GateContext.soughtPrisoners(REFERENCE).with(List.of(released, dead)));
        assertThat(report.findings())
                .extracting(finding -> finding.row() + " " + finding.code())
                .contains("2 HW-LIST-0052", "2 HW-LIST-0040", "3 HW-LIST-0043")
                .doesNotContain("4 HW-LIST-0043");
    }

    @Test
    void saysWhoMayBeTheSameInTwoLanguagesAndRejectsNobodyForIt() throws IOException {
        List<ListEntry> known = gate(
                        "№;Фамилия;Имя;Отчество;Пол;Дата рождения\n1;Небывалый;Николай;Андреевич;м;12.03.1979\n",
                        GateContext.holdings(REFERENCE))
                .entries();
        Register released = new Register(
                Register.Kind.RELEASED, "ru", List.of(known.getFirst().identity()));
        GateReport report = gate(
                HEADERS + "7;Небувалий;Микола;Андрійович;ч;12.03.1979;;\n8;Вигаданенко;Орест;Левович;ч;01.02.1990;;\n"
                        + "9;Выгаданенко;Орест;Львович;ч;01.02.1990;;\n",
                GateContext.soughtPrisoners(REFERENCE).with(List.of(released)));
        assertThat(report.findings())
                .filteredOn(finding -> finding.code().matches("HW-LIST-00[34].*"))
                .allMatch(finding -> finding.severity() == Severity.WARNING)
                .extracting(finding -> finding.row() + " " + finding.code())
                .containsExactly("2 HW-LIST-0041", "4 HW-LIST-0031");
        assertThat(report.entries()).hasSize(3);
        for (Language language : Language.values()) {
            assertThat(report.findings().getFirst().sentence(Texts.in(language)))
                    .contains("%", "ru");
        }
        assertThat(report.findings().getFirst().sentence(Texts.in(Language.EN)))
                .contains("may already have been released", "for it: ", "Date of birth (agree)", "% probable");
    }

    @Test
    void reckonsCategoriesByAgeOnTheReferenceDate() throws IOException {
        GateReport report = gate(
                HEADERS + "1;Коваль;Олег;Петрович;ч;03.06.1999;;\n2;Бойко;Іван;Ігорович;ч;02.06.1999;;\n"
                        + "3;Гончар;Лев;Ігорович;ч;1999;;\n",
                GateContext.soughtPrisoners(REFERENCE).with(new Category.Aged("young", 18, 25)));
        assertThat(report.findings())
                .extracting(finding -> finding.row() + " " + finding.code())
                .containsExactly("3 HW-LIST-0053", "4 HW-LIST-0023", "4 HW-LIST-0054");
    }

    @Test
    void namesNobodyInWhatItPrints() throws IOException {
        GateReport report = gate(
                HEADERS + "1;Коваль2;Олег;Петрович;ч;12.03.2012;;ліктьxyz\n", GateContext.soughtPrisoners(REFERENCE));
        assertThat(report.entries().toString()).doesNotContain("Коваль", "Олег", "2012", "лікть");
        assertThat(report.findings().toString()).doesNotContain("Коваль", "2012", "лікть");
    }

    @Test
    void hasTextsForEveryRule() {
        for (Language language : Language.values()) {
            Set<String> lists = Texts.in(language).keys("lists");
            Set<String> tables = Texts.in(language).keys("tables");
            for (ListRule rule : ListRule.values()) {
                assertThat(lists).contains("lists.problem." + rule.id(), "lists.remedy." + rule.id());
            }
            for (TableRule rule : TableRule.values()) {
                assertThat(tables).contains("tables.problem." + rule.id(), "tables.remedy." + rule.id());
            }
            for (EntryCycle.Refused refused : EntryCycle.Refused.values()) {
                assertThat(lists).contains("lists.refusal." + refused.id());
            }
            for (StatementKind kind : StatementKind.values()) {
                assertThat(lists).contains("lists.statement." + kind);
            }
            for (Track track : Track.values()) {
                assertThat(lists).contains("lists.track." + track);
            }
            for (Difference difference : Difference.values()) {
                assertThat(lists).contains("lists.difference." + difference);
            }
        }
    }

    private static ListEntry entry(String key, Optional<Custody> custody) {
        StatedDate none = new StatedDate.Absent();
        return new ListEntry(
                1,
                key,
                Sensitive.of(new Identity("", "", "", Sex.UNSTATED, none, "", "")),
                PersonStatus.PRISONER,
                Sensitive.of(new Service("", "", none, "")),
                Sensitive.of(new Health(List.of(), Condition.UNSTATED, "")),
                Sensitive.of(""),
                custody.map(each -> new Holding(each, none, "site")));
    }

    /** Every sought name ends on exactly one track, whatever was linked with whatever. */
    @Property(tries = 200)
    void losesNoName(
            @ForAll @IntRange(max = 12) int sought,
            @ForAll @Size(max = 12) List<Custody> custodies,
            @ForAll @Size(max = 20) List<@IntRange(max = 11) Integer> from,
            @ForAll @Size(max = 20) List<@IntRange(max = 11) Integer> to,
            @ForAll @Size(max = 4) Set<@IntRange(max = 11) Integer> twice) {
        List<ListEntry> names = new ArrayList<>();
        for (int index = 0; index < sought; index++) {
            names.add(entry("s" + index, Optional.empty()));
        }
        List<ListEntry> holdings = new ArrayList<>();
        for (Custody custody : custodies) {
            holdings.add(entry("h" + holdings.size(), Optional.of(custody)));
        }
        Set<Link> links = new LinkedHashSet<>();
        for (int index = 0; index < Math.min(from.size(), to.size()); index++) {
            if (from.get(index) < sought && to.get(index) < holdings.size()) {
                links.add(new Link(
                        "s" + from.get(index), "h" + to.get(index), index % 2 == 0 ? Band.CERTAIN : Band.UNSURE));
            }
        }
        Map<String, String> repeated = new HashMap<>();
        twice.stream().filter(index -> index > 0 && index < sought).forEach(index -> repeated.put("s" + index, "s0"));
        Reconciliation result = Reconciliation.of(names, holdings, List.copyOf(links), repeated);
        assertThat(result.names())
                .extracting(Reconciliation.Name::sought)
                .containsExactlyElementsOf(names.stream().map(ListEntry::key).toList());
        assertThat(result.countByTrack().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(sought);
        assertThat(result.countByStatement().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(sought);
        for (Reconciliation.Name name : result.names()) {
            boolean linked = links.stream().anyMatch(link -> link.sought().equals(name.sought()));
            boolean missing = !linked && !repeated.containsKey(name.sought());
            assertThat(name.track() == Track.MISSING).isEqualTo(missing);
            if (name.track() == Track.CONFIRMED) {
                assertThat(name.statement().kind()).isEqualTo(StatementKind.HELD);
            }
        }
        assertThat(result.unsought().size()
                        + links.stream().map(Link::holding).distinct().count())
                .isEqualTo(holdings.size());
    }

    private static EntryState go(EntryState state, EntryStep... steps) {
        EntryState at = state;
        for (EntryStep step : steps) {
            at = ((Outcome.Accepted<EntryState>) EntryCycle.apply(at, step, step.side())).value();
        }
        return at;
    }

    @Test
    void goesThroughStatementRemarkAndFinalReply() {
        EntryState start = new EntryState.Submitted();
        EntryStep denied = new EntryStep.State(StatementKind.NOT_HELD);
        assertThat(go(start, denied, new EntryStep.Contest(), new EntryStep.Reply(StatementKind.HELD)))
                .isEqualTo(new EntryState.FinalYes(StatementKind.HELD));
        assertThat(go(start, denied, new EntryStep.Accept(), new EntryStep.MoveToMissing()))
                .isEqualTo(new EntryState.MovedToMissing());
        assertThat(EntryCycle.due(start, REFERENCE)).contains(LocalDate.of(2025, 6, 9));
    }

    @Test
    void refusesStepsOutOfTurnAndOfTheOtherSide() {
        EntryState start = new EntryState.Submitted();
        assertThat(EntryCycle.apply(start, new EntryStep.Contest(), EntryStep.Side.SUBMITTER))
                .isEqualTo(Outcome.refused(EntryCycle.Refused.OUT_OF_TURN, Map.of("state", "SUBMITTED")));
        assertThat(EntryCycle.apply(start, new EntryStep.State(StatementKind.HELD), EntryStep.Side.SUBMITTER))
                .isEqualTo(Outcome.refused(EntryCycle.Refused.OTHER_SIDE, Map.of()));
        EntryState held = go(start, new EntryStep.State(StatementKind.HELD), new EntryStep.Accept());
        assertThat(EntryCycle.apply(held, new EntryStep.MoveToMissing(), EntryStep.Side.SUBMITTER))
                .isInstanceOf(Outcome.Refused.class);
    }
}
