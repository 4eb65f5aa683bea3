package org.clausewatch.export;

import java.util.List;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.PairVerdict;

/**
 * Which changes of a log a reader wants to see.
 *
 * @param topics ids of the topics; a change is shown if it is of substance and concerns one of them, or if
 *     the user said something of it
 * @param all whether every change is shown; the topics then only say what is counted as relevant
 */
public record Selection(List<String> topics, boolean all) {
    /** The topics that Clausewatch is there for. */
    public static final List<String> DEFAULT_TOPICS = List.of("ai-training", "data-sharing");

    /** What is shown where the reader chose nothing. */
    public static final Selection DEFAULT = new Selection(DEFAULT_TOPICS, false);

    public Selection {
        topics = topics.isEmpty() ? DEFAULT_TOPICS : List.copyOf(topics);
    }

    /** Tells whether a change is of substance and concerns one of the topics. */
    public boolean isRelevant(JudgedChange change) {
        return topics.stream().anyMatch(change.judgement()::isRelevantTo);
    }

    /** Returns how many changes of a log are relevant. */
    public int relevant(ChangeLog log) {
        return (int) log.changes().stream().filter(this::isRelevant).count();
    }

    /** Tells whether a change is to be shown; what the user wrote a note on is. */
    public boolean shows(JudgedChange change) {
        return all || isRelevant(change) || change.review().isPresent();
    }

    /** Returns the changes to show, in their order. */
    public List<JudgedChange> shown(ChangeLog log) {
        return log.changes().stream().filter(this::shows).toList();
    }

    /** Returns how many changes were not judged though the text was: they are in parts in another language. */
    static int unjudged(ChangeLog log) {
        return (int) log.changes().stream()
                .filter(change -> change.judgement().notJudgedLanguage().isPresent())
                .count();
    }

    /**
     * Tells whether a reader should look at a log: a relevant change is in it, or it cannot be told
     * whether one is, because the language, or that of a part, has no rules or the two could not be compared.
     */
    public boolean needsReading(ChangeLog log) {
        PairVerdict verdict = log.summary().verdict();
        return verdict == PairVerdict.NOT_COMPARABLE
                || (verdict == PairVerdict.CHANGED && !log.summary().judged())
                || unjudged(log) > 0
                || relevant(log) > 0;
    }
}
