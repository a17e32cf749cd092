package org.homeward.planning;

import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What people have been told, beside a model of who goes where. */
final class ToldModel {

    private ToldModel() {}

    /** People told a place who no longer cross, or who do not keep it. */
    static LinearExpr leaving(ExactModel exact, Objective objective) {
        Instance instance = exact.instance;
        Told told = Told.of(instance);
        List<List<Kind>> ofBase = IntStream.range(0, instance.bases)
                .<List<Kind>>mapToObj(_ -> new ArrayList<>())
                .toList();
        exact.kindsByGroup.forEach(kind -> ofBase.get(kind.base()).add(kind));
        LinearExprBuilder sum = LinearExpr.newBuilder();
        sum.add(told.unreachable());
        for (int base = 0; base < instance.bases; base++) {
            if (told.total[base] == 0) {
                continue;
            }
            LinearExprBuilder kept = LinearExpr.newBuilder();
            for (int slot = 0; slot < instance.slots; slot++) {
                if (objective == Objective.FEWEST_LOSE_JOURNEY) {
                    kept.add(exact.inSlot(ofBase.get(base), slot));
                } else if (told.units[base][slot] > 0) {
                    IntVar keeping = exact.model.newIntVar(0, told.units[base][slot], "");
                    exact.model.addLessOrEqual(keeping, exact.inSlot(ofBase.get(base), slot));
                    kept.add(keeping);
                }
            }
            IntVar counted = exact.model.newIntVar(0, told.total[base], "");
            exact.model.addLessOrEqual(counted, kept);
            sum.add((long) told.total[base] * told.peoplePerUnit[base]);
            sum.addTerm(counted, -told.peoplePerUnit[base]);
        }
        return sum.build();
    }
}
