package org.homeward.app.scenario;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.agreement.Agreement;
import org.homeward.agreement.AgreementReader;
import org.homeward.agreement.Fault;
import org.homeward.agreement.Party;
import org.homeward.agreement.Reading;
import org.homeward.agreement.Reasons;
import org.homeward.app.kernel.Problem;
import org.homeward.app.scenario.ScenarioPack.ListId;
import org.homeward.app.scenario.ScenarioPack.ListKind;
import org.homeward.app.texts.Language;
import org.jspecify.annotations.Nullable;

/** Reads scenario packs. */
public final class ScenarioPacks {

    private static final String AGREEMENT = "agreement.yaml";
    private static final List<String> FORMATS = List.of("csv", "xlsx");

    private ScenarioPacks() {}

    /** What came of reading a pack. */
    public sealed interface PackReading {

        /** The pack, with every file found and understood. */
        record Whole(ScenarioPack pack) implements PackReading {}

        /** The pack cannot be used; every problem is named, the files in the order they are read. */
        record Broken(List<Problem> problems) implements PackReading {}
    }

    /**
     * Reads the pack in {@code folder}, or says everything that is wrong with it.
     *
     * @param language language of the sentences that the agreement's reader says
     */
    public static PackReading read(Path folder, Language language) {
        List<Problem> problems = new ArrayList<>();
        Agreement agreement = agreement(folder, language, problems);
        Set<String> parties = new HashSet<>();
        if (agreement != null) {
            agreement.parties().forEach(party -> parties.add(party.id()));
            parties.add(agreement.intermediary().id());
        }
        // Without an agreement nobody is known; the facts are still read, so that every other problem is said as well.
        List<Problem> inFacts = new ArrayList<>();
        PackReader reader = new PackReader(folder, parties, inFacts);
        TalksRecord talks = reader.talks();
        PackReader.Statements statements = reader.statements();
        PublishedOutcomes outcomes = reader.outcomes();
        ExerciseSettings exercise = reader.exercise();
        inFacts.stream()
                .filter(each -> agreement != null || !each.code().equals(PackProblem.UNKNOWN_PARTY.id()))
                .forEach(problems::add);
        if (agreement == null) {
            return new PackReading.Broken(List.copyOf(problems));
        }
        Map<ListId, Path> lists = lists(folder, agreement, problems);
        Path children = file(folder, "children", problems);
        List<ScenarioPack.HoldingSite> sites = HoldingSites.read(folder, agreement, problems);
        if (!problems.isEmpty() || children == null) {
            return new PackReading.Broken(List.copyOf(problems));
        }
        return new PackReading.Whole(new ScenarioPack(
                folder,
                agreement,
                talks,
                statements.sources(),
                statements.topics(),
                outcomes,
                exercise,
                lists,
                children,
                sites));
    }

    private static @Nullable Agreement agreement(Path folder, Language language, List<Problem> problems) {
        String text;
        try {
            text = Files.readString(folder.resolve(AGREEMENT));
        } catch (CharacterCodingException notText) {
            problems.add(new Problem(AGREEMENT, 0, null, null, PackProblem.FILE_UNREADABLE.id(), Map.of()));
            return null;
        } catch (IOException missing) {
            problems.add(new Problem(AGREEMENT, 0, null, null, PackProblem.FILE_MISSING.id(), Map.of()));
            return null;
        }
        return switch (AgreementReader.read(text, AGREEMENT)) {
            case Reading.Read(Agreement agreement) -> agreement;
            case Reading.Rejected(List<Fault> faults) -> {
                faults.forEach(fault -> problems.add(problem(fault, language)));
                yield null;
            }
        };
    }

    private static Problem problem(Fault fault, Language language) {
        Map<String, String> facts = new LinkedHashMap<>(fault.facts());
        facts.put(
                "fault",
                Reasons.sentence(fault, language.code()) + " " + fault.code().code());
        return new Problem(fault.file(), fault.line(), fault.path(), fault.value(), PackProblem.AGREEMENT.id(), facts);
    }

    private static Map<ListId, Path> lists(Path folder, Agreement agreement, List<Problem> problems) {
        Map<ListId, Path> lists = new LinkedHashMap<>();
        for (Party party : agreement.parties()) {
            for (ListKind kind : ListKind.values()) {
                Path file = file(folder, party.id() + "." + kind.word(), problems);
                if (file != null) {
                    lists.put(new ListId(party.id(), kind), file);
                }
            }
        }
        return lists;
    }

    private static @Nullable Path file(Path folder, String name, List<Problem> problems) {
        for (String format : FORMATS) {
            Path file = folder.resolve("lists").resolve(name + "." + format);
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        String list = "lists/" + name;
        problems.add(new Problem(list, 0, null, null, PackProblem.LIST_MISSING.id(), Map.of("list", list)));
        return null;
    }
}
