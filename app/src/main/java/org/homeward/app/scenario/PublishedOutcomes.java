package org.homeward.app.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.homeward.app.children.ListStatement;
import org.homeward.app.remains.Attribution;
import org.homeward.app.remains.ClaimedTotal;
import org.homeward.app.remains.Delivery;
import org.homeward.app.texts.Multilingual;
import org.jspecify.annotations.Nullable;

/**
 * What happened after the talks, as published. Every count is a claim of whoever counted.
 *
 * @param earlier the exchange that had been agreed before, stage by stage
 * @param disputes what each side said of the other's lists
 * @param stages days on which prisoners crossed, with what was said of them; sizes are under embargo
 * @param stageTotals totals of prisoners that a side claimed
 * @param remainsPromisedEach bodies promised by each side
 * @param deliveries handovers of remains
 * @param attributions which agreement each side says a delivery belongs to
 * @param remainsTotals totals of remains that somebody claimed
 * @param foundLater what was found after the remains had been received
 * @param childrenNamed names on the children's list
 * @param childrenStatements what was said of that list
 */
public record PublishedOutcomes(
        EarlierExchange earlier,
        List<Said> disputes,
        Map<LocalDate, Multilingual> stages,
        List<Said> stageTotals,
        int remainsPromisedEach,
        List<Delivery> deliveries,
        List<Attribution> attributions,
        List<ClaimedTotal> remainsTotals,
        List<Said> foundLater,
        int childrenNamed,
        List<ListStatement> childrenStatements) {

    /**
     * An exchange of equal numbers, stage by stage.
     *
     * @param agreement id of what it was agreed under
     * @param agreedEach people each side was to release
     * @param stages what was published of each day
     */
    public record EarlierExchange(String agreement, int agreedEach, List<EarlierStage> stages) {

        /** People each side released, summed over the stages. */
        public int deliveredEach() {
            return stages.stream().mapToInt(EarlierStage::each).sum();
        }
    }

    /**
     * One day of the earlier exchange.
     *
     * @param date the day
     * @param each people released by each side
     * @param military of them, soldiers
     * @param civilians of them, civilians
     */
    public record EarlierStage(LocalDate date, int each, int military, int civilians) {}

    /**
     * A sentence with who said it and when.
     *
     * @param date the day it was said
     * @param who who said it
     * @param text the sentence
     * @param count the figure it names, on the basis it states; null where it names none
     */
    public record Said(
            LocalDate date,
            String who,
            Multilingual text,
            @Nullable Integer count) {}
}
