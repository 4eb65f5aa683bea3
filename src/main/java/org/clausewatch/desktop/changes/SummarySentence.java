package org.clausewatch.desktop.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clausewatch.export.Wording;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.Reason;
import org.clausewatch.model.Summary;

/** A change log in one or two sentences. It never sounds an all-clear where nothing was judged. */
public final class SummarySentence {
    private SummarySentence() {}

    /** Returns the sentence. */
    public static String of(ChangeLog log) {
        Summary summary = log.summary();
        return switch (summary.verdict()) {
            case IDENTICAL -> "The two texts are the same, word for word.";
            case NOT_COMPARABLE -> "These two are not compared. " + reasons(summary.reasons());
            case EDITORIAL_ONLY ->
                count(summary.editorial(), "editorial change", "editorial changes")
                        + (summary.judged() ? ", none of substance." : "." + notJudged(log));
            case CHANGED -> summary.judged() ? judged(log) : unjudged(log);
        };
    }

    private static String judged(ChangeLog log) {
        Summary summary = log.summary();
        List<String> parts = new ArrayList<>();
        for (String topic : ChangeFilter.MAIN_TOPICS) {
            int count = summary.topics().getOrDefault(topic, 0);
            String name = Wording.english().topic(topic);
            if (parts.isEmpty()) {
                parts.add(
                        count == 0
                                ? "No change concerns " + name
                                : count(count, "change concerns ", "changes concern ") + name);
            } else {
                parts.add((count == 0 ? "none " : count + " ") + name);
            }
        }
        int others = (int) log.changes().stream()
                .filter(change -> ChangeFilter.isOther(change.judgement(), Set.copyOf(ChangeFilter.MAIN_TOPICS)))
                .count();
        int unjudged = (int) log.changes().stream()
                .filter(change -> change.judgement().notJudgedLanguage().isPresent())
                .count();
        return String.join(", ", parts) + "; " + count(others, "other change", "other changes") + ", "
                + summary.editorial() + " editorial" + (unjudged == 0 ? "." : ", " + unjudged + " not judged.");
    }

    private static String unjudged(ChangeLog log) {
        Summary summary = log.summary();
        return count(summary.substantive(), "change", "changes") + ", " + summary.editorial() + " editorial."
                + notJudged(log);
    }

    private static String notJudged(ChangeLog log) {
        return " Not judged: " + Wording.languageName(log.to().language()) + ".";
    }

    /** Returns the reasons of a pair as sentences in a row. */
    public static String reasons(List<Reason> reasons) {
        return reasons.stream().map(Wording.english()::pairReason).collect(Collectors.joining(" "));
    }

    private static String count(int count, String one, String many) {
        String words = count == 1 ? one : many;
        return count + " " + words;
    }
}
