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
 * <p>Parse excluded is two versions to a comparison, against lists of words to a patch. Parse included has
 * two readings, and both are printed: against the yardstick that parses nothing, as if words came for
 * nothing; and against one that reads the same bytes as we do before it cuts them into words.
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
                  ours: compare   two versions to a comparison    +extract   bytes to a comparison
                  words: given    lists of words to a patch       +split     the files' text to a patch
                         +extract bytes to versions, their words to a patch
                """);
        out.printf(
                "%-24s %13s %8s | %8s %8s | %8s %8s %8s | %8s %8s %8s%n",
                "", "", "", "ours", "ours", "words", "words", "words", "compare", "+extract", "+extract");
        out.printf(
                "%-24s %13s %8s | %8s %8s | %8s %8s %8s | %8s %8s %8s%n",
                "pair",
                "words",
                "changed",
                "compare",
                "+extract",
                "given",
                "+split",
                "+extract",
                ": given",
                ": given",
                ":+extract");
        List<Double> excluded = new ArrayList<>();
        List<Double> included = new ArrayList<>();
        List<Double> bothParsed = new ArrayList<>();
        for (Choice choice : chosen(PolicyPair.all())) {
            FilePair files = choice.pair.files();
            Cost compare = trials.run("compare", files);
            Cost given = trials.run("diffWords", files);
            Cost extractAndCompare = trials.run("extractAndCompare", files);
            Cost split = trials.run("splitAndDiffWords", files);
            Cost extracted = trials.run("extractAndDiffWords", files);
            excluded.add(compare.millis() / given.millis());
            included.add(extractAndCompare.millis() / given.millis());
            bothParsed.add(extractAndCompare.millis() / extracted.millis());
            out.printf(
                    "%-24s %6d/%6d %7.1f%% | %8.1f %8.1f | %8.1f %8.1f %8.1f | %8.2f %8.2f %8.2f%n",
                    choice.pair.name(),
                    choice.pair.oldWords(),
                    choice.pair.newWords(),
                    100 * choice.changedShare,
                    compare.millis(),
                    extractAndCompare.millis(),
                    given.millis(),
                    split.millis(),
                    extracted.millis(),
                    excluded.getLast(),
                    included.getLast(),
                    bothParsed.getLast());
        }
        out.println();
        verdict(out, "Parse excluded", excluded);
        verdict(out, "Parse included, words given", included);
        verdict(out, "Parse included on both sides", bothParsed);
    }

    record Choice(PolicyPair pair, double changedShare) {}

    /**
     * The named pairs, and of all others of the range, in the order of how much the yardstick says was
     * changed, the first, the middle and the last. What we take plays no part in the choice.
     */
    static List<Choice> chosen(List<PolicyPair> all) {
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

    static double geometricMean(List<Double> ratios) {
        return Math.exp(ratios.stream().mapToDouble(Math::log).average().orElseThrow());
    }
}
