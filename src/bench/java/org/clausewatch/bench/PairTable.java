package org.clausewatch.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clausewatch.bench.Trials.Cost;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Whole comparisons against java-diff-utils' Myers in linear space over both documents as words.
 *
 * <p>The yardstick parses nothing, so it is the same with our parsing and without: a list of words in, a
 * patch out. What it takes together with cutting both files into words stands beside it.
 */
final class PairTable implements Table {
    /** The pairs whose figures are known from elsewhere. */
    private static final List<String> NAMED =
            List.of("facebook-2024-06-26", "instagram-2025-06-16", "pinterest-2025-05-01");

    private static final int LEAST_WORDS = 6_000;
    private static final int MOST_WORDS = 27_500;
    private static final double MOST_MEAN = 0.6;
    private static final double MOST_RATIO = 1.0;

    private final Trials trials;

    PairTable(Path folder) {
        trials = new Trials(ComparingBenchmark.class, 4, 5, folder.resolve("jmh-pairs.log"));
    }

    @Override
    public String name() {
        return "pairs";
    }

    @Override
    public void measure(PrintStream out) throws IOException, RunnerException {
        out.println("""
                Whole comparison against java-diff-utils' linear Myers over both documents as words. CPU ms.
                  compare   two versions to a comparison          +extract   bytes to a comparison
                  words     the yardstick, given lists of words   +split     with the cutting into words
                """);
        out.printf(
                "%-26s %13s %8s | %8s %8s | %8s %8s | %7s %7s | %7s%n",
                "pair",
                "words",
                "changed",
                "compare",
                "+extract",
                "words",
                "+split",
                "compare",
                "+extract",
                "of +split");
        List<Double> excluded = new ArrayList<>();
        List<Double> included = new ArrayList<>();
        List<Double> bothParsed = new ArrayList<>();
        for (Choice choice : chosen(PolicyPair.all())) {
            FilePair files = choice.pair.files();
            Cost compare = trials.run("compare", files);
            Cost words = trials.run("diffWords", files);
            Cost extractAndCompare = trials.run("extractAndCompare", files);
            Cost splitAndWords = trials.run("splitAndDiffWords", files);
            excluded.add(compare.millis() / words.millis());
            included.add(extractAndCompare.millis() / words.millis());
            bothParsed.add(extractAndCompare.millis() / splitAndWords.millis());
            out.printf(
                    "%-26s %6d/%6d %7.1f%% | %8.1f %8.1f | %8.1f %8.1f | %7.2f %8.2f | %9.2f%n",
                    choice.pair.name(),
                    choice.pair.oldWords(),
                    choice.pair.newWords(),
                    100 * choice.changedShare,
                    compare.millis(),
                    extractAndCompare.millis(),
                    words.millis(),
                    splitAndWords.millis(),
                    excluded.getLast(),
                    included.getLast(),
                    bothParsed.getLast());
        }
        out.println();
        verdict(out, "parse excluded", excluded);
        verdict(out, "parse included", included);
        out.printf("parse included, yardstick with cutting: geometric mean %.2f%n", geometricMean(bothParsed));
    }

    private record Choice(PolicyPair pair, double changedShare) {}

    /**
     * The named pairs, and of all others of the range, in the order of how much the yardstick says was
     * changed, the first, the middle and the last. What we take plays no part in the choice.
     */
    private static List<Choice> chosen(List<PolicyPair> all) {
        List<Choice> named = new ArrayList<>();
        List<Choice> others = new ArrayList<>();
        for (PolicyPair pair : all) {
            if (Math.min(pair.oldWords(), pair.newWords()) < LEAST_WORDS
                    || Math.max(pair.oldWords(), pair.newWords()) > MOST_WORDS) {
                continue;
            }
            (NAMED.contains(pair.name()) ? named : others).add(new Choice(pair, pair.changedShare()));
        }
        others.sort(Comparator.comparingDouble(Choice::changedShare)
                .thenComparing(choice -> choice.pair().name()));
        List<Choice> chosen = new ArrayList<>(named);
        chosen.add(others.getFirst());
        chosen.add(others.get(others.size() / 2));
        chosen.add(others.getLast());
        return chosen;
    }

    private static void verdict(PrintStream out, String what, List<Double> ratios) {
        double mean = geometricMean(ratios);
        double most = ratios.stream().mapToDouble(each -> each).max().orElseThrow();
        out.printf(
                "%s: geometric mean %.2f (at most %.1f wanted: %s), greatest %.2f (at most %.1f wanted: %s)%n",
                what,
                mean,
                MOST_MEAN,
                mean <= MOST_MEAN ? "met" : "missed",
                most,
                MOST_RATIO,
                most <= MOST_RATIO ? "met" : "missed");
    }

    private static double geometricMean(List<Double> ratios) {
        return Math.exp(ratios.stream().mapToDouble(Math::log).average().orElseThrow());
    }
}
