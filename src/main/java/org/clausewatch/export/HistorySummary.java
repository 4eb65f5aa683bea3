package org.clausewatch.export;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clausewatch.history.DocumentHistory;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.PairVerdict;

/**
 * A document's history in figures: "3 changes of substance, 12 editorial, 113 observations folded (106 tracking
 * links, 7 error pages)".
 *
 * @param substantive changes of substance in all the logs
 * @param editorial the other changes
 * @param notCompared logs of versions that could not be compared, of which nothing can be said
 * @param notJudged logs of versions for whose language there are no rules
 * @param folded observations folded, by the code of the reason, the most frequent first
 */
public record HistorySummary(
        int substantive, int editorial, int notCompared, int notJudged, Map<String, Integer> folded) {
    public HistorySummary {
        folded = Collections.unmodifiableMap(new LinkedHashMap<>(folded));
    }

    /**
     * Sums a history up.
     *
     * @param logs of consecutive versions, as many as are wanted
     */
    public static HistorySummary of(DocumentHistory history, List<ChangeLog> logs) {
        int substantive = 0;
        int editorial = 0;
        int notCompared = 0;
        int notJudged = 0;
        for (ChangeLog log : logs) {
            substantive += log.summary().substantive();
            editorial += log.summary().editorial();
            boolean compared = log.summary().verdict() != PairVerdict.NOT_COMPARABLE;
            notCompared += compared ? 0 : 1;
            notJudged += compared && !log.summary().judged() ? 1 : 0;
        }
        return new HistorySummary(substantive, editorial, notCompared, notJudged, history.foldsByReason());
    }

    /** Returns the figures as a sentence without its stop. */
    public String text(Wording wording) {
        int folds = folded.values().stream().mapToInt(Integer::intValue).sum();
        return TextChangeLog.number(substantive, "change") + " of substance, "
                + TextChangeLog.count(editorial) + " editorial"
                + (notCompared == 0 ? "" : ", " + TextChangeLog.count(notCompared) + " not comparable")
                + (notJudged == 0 ? "" : ", " + TextChangeLog.count(notJudged) + " not judged")
                + ", " + TextChangeLog.number(folds, "observation") + " folded"
                + (folded.isEmpty() ? "" : " (" + folds(wording) + ")");
    }

    private String folds(Wording wording) {
        return folded.entrySet().stream()
                .map(entry -> wording.folded(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
