package org.clausewatch.export;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clausewatch.model.Change;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Comparison;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.Side;

/**
 * Says where moved clauses of a change log stood before: under which heading, or, where that is the same,
 * whether further up or down, and after what.
 */
public final class Relocations {
    private static final Wording WORDING = Wording.english();

    private final List<Change> changes;
    /** All clauses of the old version, or none where only the changes are known. */
    private final List<Clause> oldClauses;

    private Relocations(List<JudgedChange> changes, List<Clause> oldClauses) {
        this.changes = changes.stream().map(JudgedChange::change).toList();
        this.oldClauses = oldClauses;
    }

    /** Returns what the changes alone tell. */
    public static Relocations of(ChangeLog log) {
        return new Relocations(log.changes(), List.of());
    }

    /** Returns what the changes and the whole old version tell. */
    public static Relocations of(ChangeLog log, Comparison comparison) {
        return new Relocations(
                log.changes(),
                comparison.rows().stream()
                        .flatMap(row -> row.oldClauses().stream())
                        .sorted(Comparator.comparingInt(Clause::index))
                        .toList());
    }

    /**
     * Returns where moved clauses stood: "from “Cookies”", "from further down, after “Your choices”".
     *
     * @return "" for what did not move
     */
    public String from(Change change) {
        if (!isMove(change)) {
            return "";
        }
        Clause old = change.oldClauses().getFirst();
        return sameHeading(change)
                ? within(old, change.newClauses().getFirst())
                : WORDING.phrase("moved", "from", Map.of("old", heading(old)));
    }

    /** Tells whether clauses of both sides stand in another place. */
    static boolean isMove(Change change) {
        return change.moved()
                && !change.oldClauses().isEmpty()
                && !change.newClauses().isEmpty();
    }

    /** Returns where a moved clause stood and where it stands: "from “Cookies” to “Your choices”". */
    String fromTo(Clause old, Clause now) {
        return Places.heading(old).equals(Places.heading(now))
                ? within(old, now)
                : WORDING.phrase("moved", "from-to", Map.of("old", heading(old), "new", heading(now)));
    }

    /** Tells whether the heading right above reads the same on both sides; one further up may have been renamed. */
    static boolean sameHeading(Change change) {
        return Places.heading(change.oldClauses().getFirst())
                .equals(Places.heading(change.newClauses().getFirst()));
    }

    private static String heading(Clause clause) {
        String heading = Places.heading(clause);
        return heading.isEmpty() ? WORDING.phrase("place", "no-heading", Map.of()) : heading;
    }

    private String within(Clause old, Clause now) {
        if (changes.stream().anyMatch(change -> leads(change, old, now))) {
            return WORDING.phrase("moved", "along", Map.of());
        }
        int before = unmovedBefore(Side.OLD, old.index());
        int after = unmovedBefore(Side.NEW, now.index());
        String way = before > after ? "down" : before < after ? "up" : "elsewhere";
        Map<String, String> params = new TreeMap<>();
        String neighbour = neighbour(old);
        if (!neighbour.isEmpty()) {
            params.put("after", neighbour);
        }
        return WORDING.phrase("moved", way, params);
    }

    /** Tells whether a moved change stands right before a clause on both sides. */
    private static boolean leads(Change change, Clause old, Clause now) {
        return isMove(change)
                && change.oldClauses().getLast().index() + 1 == old.index()
                && change.newClauses().getLast().index() + 1 == now.index();
    }

    /**
     * Counts what did not move and stands before a place. All that is in no change stands on both sides in the
     * same order, so the counts of both sides tell which way something went.
     */
    private int unmovedBefore(Side side, int index) {
        int count = index;
        for (Change change : changes) {
            List<Clause> clauses = change.clauses(side);
            count -= (int)
                    clauses.stream().filter(clause -> clause.index() < index).count();
            boolean stayed = !change.moved()
                    && !change.oldClauses().isEmpty()
                    && !change.newClauses().isEmpty();
            if (stayed && clauses.getFirst().index() < index) {
                count++;
            }
        }
        return count;
    }

    /** Returns what stood before a clause under the same headings, in quotation marks, or "". */
    private String neighbour(Clause old) {
        for (int i = old.index() - 1; i >= 0 && i < oldClauses.size(); i--) {
            Clause before = oldClauses.get(i);
            if (before.path().equals(old.path())
                    && (old.kind() != ClauseKind.HEADING || before.kind() == ClauseKind.HEADING)) {
                return Places.quoted(TableRows.text(before));
            }
            if (old.kind() != ClauseKind.HEADING
                    || before.path().size() < old.path().size()) {
                return "";
            }
        }
        return "";
    }
}
