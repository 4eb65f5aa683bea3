package org.clausewatch.bench;

import java.util.ArrayList;
import java.util.Collections;
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
import org.clausewatch.model.Words;

/** Judges one sort of hostile clause in all sizes, in the JVM that {@link HostileTable} starts for it. */
final class HostileClauses {
    static final List<Integer> SIZES = List.of(2_000, 4_000, 8_000, 16_000, 32_000);

    private static final double WARM_UP_MILLIS = 1_000;
    /** Calls are measured together that take so long at least: Linux counts in steps of its clock. */
    private static final double SAMPLE_MILLIS = 100;

    private static final int SAMPLES = 3;
    /** More than this for twice the words, over the last steps, is no longer linear, whatever the noise. */
    private static final double MOST_FACTOR = 2.6;

    private static final String BESIDE = "We are glad that you read what follows with some care.";

    private final Judge judge = new Judge(RuleSet.bundled());

    private HostileClauses() {}

    /** Prints a row for the clause added and a row for a word of it edited; the argument names the sort. */
    public static void main(String[] arguments) {
        HostileText text = HostileText.valueOf(arguments[0]);
        HostileClauses clauses = new HostileClauses();
        System.out.println(clauses.row(
                text, "added", SIZES.stream().map(words -> added(text, words)).toList()));
        System.out.println(clauses.row(
                text, "edited", SIZES.stream().map(words -> edited(text, words)).toList()));
    }

    private static Pair added(HostileText text, int words) {
        // A version that grows to many times its size is not compared with what it was.
        List<String> old = new ArrayList<>(Collections.nCopies(words / Words.count(BESIDE), BESIDE));
        List<String> current = new ArrayList<>(old);
        current.add(text.of(words));
        return Pair.of(old, current);
    }

    private static Pair edited(HostileText text, int words) {
        return Pair.of(List.of(BESIDE, text.of(words)), List.of(BESIDE, text.edited(words)));
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
        calls(pairs.getFirst(), WARM_UP_MILLIS);
        List<Double> taken = pairs.stream().map(this::millis).toList();
        List<Double> factors = new ArrayList<>();
        for (int i = 1; i < taken.size(); i++) {
            factors.add(taken.get(i) / taken.get(i - 1));
        }
        // Over two steps: code that is compiled anew between two sizes can make one step look steep.
        double last = Math.sqrt(taken.getLast() / taken.get(taken.size() - 3));
        return "%-40s %-6s |%s |%s%s%s"
                .formatted(
                        text.label(),
                        how,
                        cells(" %8.1f", taken),
                        cells(" %5.2f", factors),
                        last > MOST_FACTOR ? " (!)" : "",
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

    /** Returns the CPU time of a call, the median of some samples. */
    private double millis(Pair pair) {
        int calls = calls(pair, SAMPLE_MILLIS);
        List<Double> samples = new ArrayList<>();
        for (int i = 0; i < SAMPLES; i++) {
            samples.add(millis(pair, calls) / calls);
        }
        samples.sort(Double::compare);
        return samples.get(SAMPLES / 2);
    }

    /** Judges until so much CPU time is spent at once; returns in how many calls. */
    private int calls(Pair pair, double least) {
        int calls = 1;
        while (millis(pair, calls) < least) {
            calls *= 2;
        }
        return calls;
    }

    private double millis(Pair pair, int calls) {
        long before = CpuTime.nanos();
        for (int i = 0; i < calls; i++) {
            int judged = judge.judge(pair.old, pair.current, pair.changes).size();
            if (judged != pair.changes.size()) {
                throw new IllegalStateException(judged + " judgements of " + pair.changes.size() + " changes");
            }
        }
        return (CpuTime.nanos() - before) / 1e6;
    }
}
