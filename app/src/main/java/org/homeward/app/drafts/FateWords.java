package org.homeward.app.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.homeward.app.texts.Texts;
import org.homeward.planning.ByFate.Fate;
import org.homeward.planning.Manifest;
import org.homeward.planning.Side;
import org.homeward.planning.Stage;
import org.homeward.planning.Subject;
import org.homeward.planning.Traveller;

/**
 * What is kept for either fate of a person, in words: numbers, days and places, nobody by name or entry.
 *
 * @param title the clause and the person
 * @param standing whether the fate is established, and what that means
 * @param branches one for each fate that is still possible
 */
public record FateWords(String title, String standing, List<Branch> branches) {

    public FateWords {
        branches = List.copyOf(branches);
    }

    /**
     * What happens with one fate.
     *
     * @param rows empty where no places can be kept
     */
    public record Branch(String title, List<Row> rows) {
        public Branch {
            rows = List.copyOf(rows);
        }
    }

    /** Who crosses in one stage at one point, in words, from one side. */
    public record Row(int stage, String day, String point, Side side, String number) {}

    static FateWords of(Draft draft, FatePlaces places, Texts texts) {
        Optional<Fate> established = draft.established(places);
        List<Branch> branches = new ArrayList<>();
        for (Fate fate : Fate.values()) {
            if (established.map(found -> found == fate).orElse(true)) {
                String title = texts.get("drafts.fate.if", Map.of("fate", FatePlaces.word(fate)));
                branches.add(new Branch(title, rows(draft, places, fate, texts)));
            }
        }
        String standing = established
                .map(found -> texts.get("drafts.fate.established", Map.of("fate", FatePlaces.word(found))))
                .orElseGet(() -> texts.get(
                        "drafts.fate.open", Map.of("told", places.formula().toldBefore() ? "yes" : "no")));
        String title = texts.get(
                "drafts.fate.title",
                Map.of(
                        "clause",
                        places.clause().id(),
                        "person",
                        places.formula().person()));
        return new FateWords(title, standing, branches);
    }

    /** True where places are kept for everybody whom a fate would send. */
    static boolean kept(Draft draft, FatePlaces places, Fate fate) {
        return draft.kept()
                .places()
                .containsKey(places.places().branch(fate).person().id());
    }

    private static List<Row> rows(Draft draft, FatePlaces places, Fate fate, Texts texts) {
        List<Row> rows = new ArrayList<>();
        Map<String, Traveller> travellers = places.places().branch(fate).travellers().stream()
                .collect(Collectors.toMap(Traveller::id, each -> each));
        for (Stage stage : draft.kept().stages()) {
            for (Manifest manifest : stage.manifests()) {
                Set<String> here = new TreeSet<>(manifest.travellers());
                here.retainAll(travellers.keySet());
                long remains = here.stream()
                        .map(travellers::get)
                        .filter(each -> each != null && each.subject() == Subject.REMAINS)
                        .count();
                if (!here.isEmpty()) {
                    rows.add(new Row(
                            stage.number(),
                            texts.date(stage.window().day()),
                            manifest.point(),
                            manifest.side(),
                            texts.get(
                                    remains > 0 ? "drafts.fate.remains" : "drafts.fate.people",
                                    Map.of("number", here.size()))));
                }
            }
        }
        return rows;
    }
}
