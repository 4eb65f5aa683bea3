package org.clausewatch.bench;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.clausewatch.judge.RuleTrials.Named;

/**
 * What is lost without a rule, in points of a hundred; below 0 where judging is better without it.
 *
 * @param services how many services' policies it finds something in
 * @param onPairs F1 of its topic on labelled changes; NaN where changes are not labelled for it
 * @param onSegments F1 of its topic on labelled clauses; NaN for a rule without a topic
 * @param direction directions that were right, the mean of broadening and narrowing
 * @param loud changes of substance that were said to be
 * @param quiet editorial changes that were said to be
 */
record RuleWorth(
        Named rule, int services, double onPairs, double onSegments, double direction, double loud, double quiet) {
    /** Compares what is reached by all rules to what is reached without one. */
    static RuleWorth of(Named rule, int services, RuleFigures all, RuleFigures without) {
        Optional<String> topic = rule.topic();
        return new RuleWorth(
                rule,
                services,
                topic.filter(PairScore.TOPICS::contains)
                        .map(known -> points(
                                all.pairs().topic(known).f1(),
                                without.pairs().topic(known).f1()))
                        .orElse(Double.NaN),
                topic.map(known -> points(all.onSegments(known), without.onSegments(known)))
                        .orElse(Double.NaN),
                points(all.pairs().balancedDirection(), without.pairs().balancedDirection()),
                points(all.pairs().loud(), without.pairs().loud()),
                points(all.pairs().quiet(), without.pairs().quiet()));
    }

    boolean hasTopic() {
        return rule.topic().isPresent();
    }

    boolean isOf(String topic) {
        return rule.topic().filter(topic::equals).isPresent();
    }

    /** Returns what it brings to its topic, on changes and clauses together. */
    double forTopic() {
        return DoubleStream.of(onPairs, onSegments)
                .filter(points -> !Double.isNaN(points))
                .sum();
    }

    /** Returns what it brings to all that is measured. */
    double inAll() {
        return forTopic() + direction + loud + quiet;
    }

    /** Tells whether nothing that is measured depends on it. */
    boolean changesNothing() {
        return DoubleStream.of(onPairs, onSegments, direction, loud, quiet)
                .allMatch(points -> points == 0 || Double.isNaN(points));
    }

    /** What a table of rules can show beside their ids. */
    enum Column {
        SERVICES("services"),
        ON_PAIRS("F1, changes"),
        ON_SEGMENTS("F1, clauses"),
        DIRECTION("direction"),
        LOUD("loud"),
        QUIET("quiet");

        private final String title;

        Column(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /** Returns a cell of a Markdown table, empty for what is not measured. */
    String cell(Column column) {
        return switch (column) {
            case SERVICES -> hasTopic() ? Integer.toString(services) : "";
            case ON_PAIRS -> cell(onPairs);
            case ON_SEGMENTS -> cell(onSegments);
            case DIRECTION -> cell(direction);
            case LOUD -> cell(loud);
            case QUIET -> cell(quiet);
        };
    }

    private static double points(double all, double without) {
        return 100 * (all - without);
    }

    private static String cell(double points) {
        if (Double.isNaN(points)) {
            return "";
        }
        // What is hardly anything must not look like nothing.
        String format = Math.abs(points) < 0.05 ? "%+.2f" : "%+.1f";
        return points == 0 ? "0" : String.format(Locale.ROOT, format, points).replace('-', '−');
    }
}
