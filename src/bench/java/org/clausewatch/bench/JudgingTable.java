package org.clausewatch.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clausewatch.bench.Trials.Cost;
import org.clausewatch.extract.ExtractException;
import org.openjdk.jmh.runner.RunnerException;

/** What judging takes beside comparing, on the pairs of {@link PairTable}. */
final class JudgingTable implements Table {
    /**
     * So often the two are measured, each in a virtual machine of its own, one right after the other: what a busy
     * machine and the compiler's luck add differs from round to round.
     */
    private static final int ROUNDS = 3;

    private final Trials trials;

    JudgingTable(Path folder) {
        trials = new Trials(JudgingBenchmark.class, 3, 3, folder.resolve("jmh-judging.log"));
    }

    @Override
    public String name() {
        return "judging";
    }

    @Override
    public void measure(PrintStream out) throws IOException, RunnerException, ExtractException {
        out.println("""
                Judging beside comparing. CPU ms, and MB allocated (freed or not) by a call;
                medians of three rounds, and of what these give as the ratio.
                  compare   two versions to a comparison      judge   its changes to judgements, rules already read
                """);
        out.printf(
                "%-24s %13s %8s | %8s %8s | %8s %8s | %8s%n",
                "pair", "words", "changes", "compare", "MB", "judge", "MB", "judge :");
        List<Double> ratios = new ArrayList<>();
        double[] millis = new double[2];
        for (PairTable.Choice choice : PairTable.chosen(PolicyPair.all())) {
            PolicyPair pair = choice.pair();
            List<Cost> compares = new ArrayList<>();
            List<Cost> judges = new ArrayList<>();
            List<Double> rounds = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                compares.add(trials.run("compare", pair.files()));
                judges.add(trials.run("judge", pair.files()));
                rounds.add(judges.getLast().millis() / compares.getLast().millis());
            }
            Cost compare = median(compares);
            Cost judge = median(judges);
            ratios.add(rounds.stream().sorted().toList().get(ROUNDS / 2));
            millis[0] += compare.millis();
            millis[1] += judge.millis();
            out.printf(
                    "%-24s %6d/%6d %8d | %8.1f %8.1f | %8.1f %8.1f | %8.2f%n",
                    pair.name(),
                    pair.oldWords(),
                    pair.newWords(),
                    OneComparison.of(pair.files()).changes().size(),
                    compare.millis(),
                    compare.megabytes(),
                    judge.millis(),
                    judge.megabytes(),
                    ratios.getLast());
        }
        out.printf(
                "%nJudging to comparing: geometric mean %.2f, all pairs together %.2f%n",
                PairTable.geometricMean(ratios), millis[1] / millis[0]);
    }

    private static Cost median(List<Cost> costs) {
        return costs.stream()
                .sorted(Comparator.comparingDouble(Cost::millis))
                .toList()
                .get(costs.size() / 2);
    }
}
