package org.clausewatch.model;

import java.util.List;
import java.util.Optional;

/**
 * What the rules say of one change.
 *
 * @param reasons for an editorial change, at least one; for one of substance only why it was not judged
 * @param topics in the order of their ids
 * @param direction over all topics; empty where no topic applies or nothing was judged
 * @param elsewhere where a statement that came or went also stands
 */
public record Judgement(
        Significance significance,
        List<Reason> reasons,
        List<TopicFinding> topics,
        Optional<Direction> direction,
        List<Elsewhere> elsewhere) {
    public Judgement {
        elsewhere = List.copyOf(elsewhere);
        reasons = List.copyOf(reasons);
        topics = List.copyOf(topics);
        if (significance == Significance.EDITORIAL && reasons.isEmpty()) {
            throw new IllegalArgumentException("An editorial change says why");
        }
    }

    /** A judgement on what stands nowhere else. */
    public Judgement(
            Significance significance, List<Reason> reasons, List<TopicFinding> topics, Optional<Direction> direction) {
        this(significance, reasons, topics, direction, List.of());
    }

    private static final String NOT_JUDGED = "not-judged";
    private static final String LANGUAGE = "language";

    /**
     * Returns the judgement on a change in a part of a text that is in another language than the rest: of
     * substance, as far as anybody knows.
     *
     * @param language BCP 47 tag of the part
     */
    public static Judgement notJudged(String language) {
        return new Judgement(
                Significance.SUBSTANTIVE,
                List.of(Reason.of(NOT_JUDGED, LANGUAGE, language)),
                List.of(),
                Optional.empty());
    }

    /** Returns the language, as a BCP 47 tag, because of which the change was not judged; empty where it was. */
    public Optional<String> notJudgedLanguage() {
        return reasons.stream()
                .filter(reason -> reason.code().equals(NOT_JUDGED))
                .flatMap(reason -> Optional.ofNullable(reason.params().get(LANGUAGE)).stream())
                .findFirst();
    }

    /** Tells whether the change is of substance and concerns a topic. */
    public boolean isRelevantTo(String topic) {
        return significance == Significance.SUBSTANTIVE
                && topics.stream().anyMatch(finding -> finding.topic().equals(topic));
    }
}
