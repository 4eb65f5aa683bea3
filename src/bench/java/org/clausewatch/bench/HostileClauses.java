package org.clausewatch.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.clausewatch.compare.Comparer;
import org.clausewatch.judge.Judge;
import org.clausewatch.judge.RuleSet;
import org.clausewatch.model.Change;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Judgement;
import org.clausewatch.model.Version;

/** Judges one sort of hostile clause in all sizes, in the JVM that {@link HostileTable} starts for it. */
final class HostileClauses {
    static final List<Integer> SIZES = List.of(2_000, 4_000, 8_000, 16_000, 32_000);

    private static final double WARM_UP_MILLIS = 2_000;
    /** A size is judged until this is spent, however long one call takes. */
    private static final double SIZE_MILLIS = 700;
    /** More than this for twice the words is no longer linear, whatever the noise. */
    private static final double MOST_FACTOR = 2.6;

    private static final String BESIDE = "We are glad that you read what follows with some care.";

    private final Judge judge = new Judge(RuleSet.bundled());

    private HostileClauses() {}

    /** Prints a row for the clause added and a row for a word of it edited; the argument names the sort. */
    public static void main(String[] arguments) {
        HostileText text = HostileText.valueOf(arguments[0]);
        HostileClauses clauses = new HostileClauses();
        System.out.println(clauses.row(
                text,
                "added",
                SIZES.stream()
                        .map(words -> Pair.of(List.of(BESIDE), List.of(BESIDE, text.of(words))))
                        .toList()));
        System.out.println(clauses.row(
                text,
                "edited",
                SIZES.stream()
                        .map(words -> Pair.of(List.of(BESIDE, text.of(words)), List.of(BESIDE, text.edited(words))))
                        .toList()));
    }

    /** Two versions that are said to be English, and how they differ. */
    private record Pair(Version old, Version current, List<Change> changes) {
        static Pair of(List<String> oldTexts, List<String> newTexts) {
            Version old = version(oldTexts);
            Version current = version(newTexts);
            return new Pair(old, current, new Comparer().compare(old, current).changes());
        }

        private static Version version(List<String> texts) {
            List<Clause> clauses = new ArrayList<>();
            for (String text : texts) {
                clauses.add(Clause.of(clauses.size(), ClauseKind.PARAGRAPH, text));
            }
            return new Version("en", List.of(), clauses, List.of());
        }
    }

    private String row(HostileText text, String how, List<Pair> pairs) {
        millis(pairs.getFirst(), WARM_UP_MILLIS);
        List<Double> taken =
                pairs.stream().map(pair -> millis(pair, SIZE_MILLIS)).toList();
        List<Double> factors = new ArrayList<>();
        for (int i = 1; i < taken.size(); i++) {
            factors.add(taken.get(i) / taken.get(i - 1));
        }
        boolean steep = factors.stream().anyMatch(factor -> factor > MOST_FACTOR);
        return "%-40s %-6s |%s |%s%s%s"
                .formatted(
                        text.label(),
                        how,
                        cells(" %8.1f", taken),
                        cells(" %5.2f", factors),
                        steep ? " (!)" : "",
                        unread(pairs.getLast()) ? " not read" : "");
    }

    private static String cells(String format, List<Double> values) {
        return values.stream().map(value -> format.formatted(value)).collect(Collectors.joining());
    }

    /** Tells whether the rules were not asked: a clause in another language, or no difference. */
    private boolean unread(Pair pair) {
        List<Judgement> judgements = judge.judge(pair.old, pair.current, pair.changes);
        return judgements.isEmpty()
                || judgements.stream()
                        .anyMatch(judgement -> judgement.notJudgedLanguage().isPresent());
    }

    /** Returns the CPU time of a call, the median of as many as a span of CPU time holds, at least one. */
    private double millis(Pair pair, double span) {
        List<Double> calls = new ArrayList<>();
        double spent = 0;
        while (spent < span) {
            long before = CpuTime.nanos();
            int judged = judge.judge(pair.old, pair.current, pair.changes).size();
            double call = (CpuTime.nanos() - before) / 1e6;
            if (judged != pair.changes.size()) {
                throw new IllegalStateException(judged + " judgements of " + pair.changes.size() + " changes");
            }
            calls.add(call);
            spent += call;
        }
        calls.sort(Double::compare);
        return calls.get(calls.size() / 2);
    }
}
