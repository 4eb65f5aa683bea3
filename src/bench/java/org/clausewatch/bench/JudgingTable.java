package org.clausewatch.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clausewatch.bench.Trials.Cost;
import org.clausewatch.extract.ExtractException;
import org.openjdk.jmh.runner.RunnerException;

/** What judging takes beside comparing, on the pairs of {@link PairTable}. */
final class JudgingTable implements Table {
    private final Trials trials;

    JudgingTable(Path folder) {
        trials = new Trials(JudgingBenchmark.class, 4, 5, folder.resolve("jmh-judging.log"));
    }

    @Override
    public String name() {
        return "judging";
    }

    @Override
    public void measure(PrintStream out) throws IOException, RunnerException, ExtractException {
        out.println("""
                Judging beside comparing. CPU ms, and MB allocated (freed or not) by a call.
                  compare   two versions to a comparison      judge   its changes to judgements, rules already read
                """);
        out.printf(
                "%-24s %13s %8s | %8s %8s | %8s %8s | %8s%n",
                "pair", "words", "changes", "compare", "MB", "judge", "MB", "judge :");
        List<Double> ratios = new ArrayList<>();
        for (PairTable.Choice choice : PairTable.chosen(PolicyPair.all())) {
            PolicyPair pair = choice.pair();
            Cost compare = trials.run("compare", pair.files());
            Cost judge = trials.run("judge", pair.files());
            ratios.add(judge.millis() / compare.millis());
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
        out.printf("%nJudging to comparing: geometric mean %.2f%n", PairTable.geometricMean(ratios));
    }
}
