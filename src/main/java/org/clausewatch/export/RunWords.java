package org.clausewatch.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clausewatch.model.Change;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.JudgedChange;

/** A run of changes in words: what became of its clauses together, and each of them in short. */
public final class RunWords {
    private static final Wording WORDING = Wording.english();
    /** So many numbers are told one by one; of more, the first and the last. */
    private static final int FEW = 2;

    private RunWords() {}

    /** Returns what became of a run's clauses: "14 list items renumbered: (d)→(e) … (q)→(r)". */
    public static String label(ChangeRun run, Relocations relocations) {
        Change first = run.first().change();
        String reason = run.first().judgement().reasons().getFirst().code();
        Map<String, String> params = new TreeMap<>();
        params.put(
                "clauses",
                WORDING.clauses(run.changes().stream()
                        .map(judged -> clause(judged.change()))
                        .toList()));
        String code = switch (reason) {
            case "renumbered" -> {
                params.put("numbers", numbers(run));
                yield ChangeRuns.numbering(first);
            }
            case "moved" -> {
                params.put(
                        "where",
                        relocations.fromTo(
                                first.oldClauses().getFirst(),
                                first.newClauses().getFirst()));
                yield reason;
            }
            case "duplicate" -> reason + "-" + first.kind().code();
            default -> reason;
        };
        return WORDING.phrase("run", code, params);
    }

    private static String numbers(ChangeRun run) {
        List<String> numbers =
                run.changes().stream().map(judged -> numbers(judged.change())).toList();
        return numbers.size() <= FEW ? String.join(", ", numbers) : numbers.getFirst() + " … " + numbers.getLast();
    }

    /** Returns how a clause was renumbered: "(d)→(e)", or its number where it has or had none, or "". */
    public static String numbers(Change change) {
        if (change.oldClauses().isEmpty() || change.newClauses().isEmpty()) {
            return "";
        }
        String old = change.oldClauses().getFirst().number();
        String now = change.newClauses().getFirst().number();
        if (old.equals(now)) {
            return "";
        }
        return old.isEmpty() || now.isEmpty() ? old + now : old + "→" + now;
    }

    /** Returns the headings that all clauses of a run stand under or are, outermost first. */
    public static List<String> path(ChangeRun run) {
        List<String> common = section(clause(run.first().change()));
        for (JudgedChange judged : run.changes()) {
            List<String> path = section(clause(judged.change()));
            int same = 0;
            while (same < Math.min(common.size(), path.size())
                    && common.get(same).equals(path.get(same))) {
                same++;
            }
            common = common.subList(0, same);
        }
        return common;
    }

    /** Returns the headings above a clause, and a heading itself. */
    private static List<String> section(Clause clause) {
        List<String> section = new ArrayList<>(clause.path());
        if (clause.kind() == ClauseKind.HEADING) {
            section.add(clause.text());
        }
        return section;
    }

    /**
     * Returns the first words of a run's clauses in a row.
     *
     * @param length of each, in code points
     */
    public static String firstWords(ChangeRun run, int length) {
        return run.changes().stream()
                .map(judged -> Places.firstWords(TableRows.text(clause(judged.change())), length))
                .collect(Collectors.joining(" · "));
    }

    /** Returns the clause that stands for a change: the first new one, or the first old one of what was removed. */
    static Clause clause(Change change) {
        return (change.newClauses().isEmpty() ? change.oldClauses() : change.newClauses()).getFirst();
    }
}
