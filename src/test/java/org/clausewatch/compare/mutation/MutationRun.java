package org.clausewatch.compare.mutation;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import org.clausewatch.compare.Comparer;

/**
 * Runs the comparison over mutated versions of real policies and prints how it did:
 *
 * <pre>
 * mvn -q test-compile exec:exec -Dexec.classpathScope=test \
 *     -Dexec.args="-classpath %classpath org.clausewatch.compare.mutation.MutationRun --failures 3"
 * </pre>
 *
 * Options: {@code --cases N} (1,000), {@code --first SEED} (0), {@code --failures N} prints so many wrong
 * cases in full, {@code --sort SORT} makes one edit of that sort in each case, {@code --seed N} replays a
 * case (with {@code --sort} where it was used).
 *
 * Case {@code N} mutates text {@code N} modulo the number of texts with the seed {@code N}.
 */
final class MutationRun {
    private MutationRun() {}

    /** Prints a table, and as many wrong cases in full as asked for; with {@code --seed} that case alone. */
    public static void main(String[] arguments) throws Exception {
        int cases = 1_000;
        int first = 0;
        int failures = 0;
        List<EditSort> sorts = List.of();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            String value = arguments[i + 1];
            switch (arguments[i]) {
                case "--cases" -> cases = Integer.parseInt(value);
                case "--first" -> first = Integer.parseInt(value);
                case "--failures" -> failures = Integer.parseInt(value);
                case "--sort" -> sorts = List.of(EditSort.valueOf(value));
                case "--seed" -> {
                    first = Integer.parseInt(value);
                    cases = 1;
                    failures = 1;
                }
                default -> throw new IllegalArgumentException("Unknown option " + arguments[i]);
            }
        }
        System.out.print(
                run(Texts.real(), first, cases, sorts, failures, System.out).table());
    }

    /**
     * Checks cases on end.
     *
     * @param sorts the one sort of edit that each case makes; empty for all sorts mixed
     * @param failures how many wrong cases are printed
     */
    static Tally run(List<Mutator> texts, int first, int cases, List<EditSort> sorts, int failures, PrintStream out) {
        Comparer comparer = new Comparer();
        Tally tally = new Tally();
        int printed = 0;
        for (int seed = first; seed < first + cases; seed++) {
            Mutator text = texts.get(seed % texts.size());
            MutatedPair pair = sorts.isEmpty() ? text.mutate(seed) : text.mutate(seed, sorts.getFirst());
            Verdict verdict = TruthChecker.check(pair, comparer.compare(pair.oldVersion(), pair.newVersion()));
            tally.add(seed, verdict);
            if (!verdict.isRight() && printed++ < failures) {
                print(verdict, out);
            }
        }
        return tally;
    }

    private static void print(Verdict verdict, PrintStream out) {
        out.println("== " + verdict.pair().name());
        for (KnownEdit edit : verdict.pair().edits()) {
            out.println("made: " + edit.sort().label() + " "
                    + edit.fates().stream().map(Fate::toString).collect(Collectors.joining(", ")));
        }
        verdict.edits()
                .forEach(edit -> edit.wrong()
                        .forEach(wrong -> out.println("! " + edit.sort().label() + ": " + wrong.text())));
        verdict.falseAlarms().forEach(alarm -> out.println("! untouched: " + alarm.text()));
    }
}
