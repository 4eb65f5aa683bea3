package org.clausewatch.judge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.clausewatch.model.Evidence;
import org.clausewatch.model.Explanation.Step;

/** Which statements of edited clauses came or went: those in touched words that the other side does not make. */
final class Comings {
    /** Weight of a statement that comes or goes, beside 1 for words within one that stays. */
    static final int STATEMENT_WEIGHT = 2;
    /** Weight of a practice that was denied and is affirmed, or the reverse: conditions beside it are details. */
    private static final int REVERSAL_WEIGHT = 6;

    private final Entries entries;
    private final Set<String> reversed = new TreeSet<>();
    private final Set<Placed> found = Collections.newSetFromMap(new IdentityHashMap<>());

    Comings(Entries entries) {
        this.entries = entries;
    }

    /** Tells whether a statement came or went. */
    boolean contains(Placed placed) {
        return found.contains(placed);
    }

    /** Tells whether a practice of a topic was denied and is affirmed, or the reverse. */
    boolean reverses(String topic) {
        return reversed.contains(topic);
    }

    /** What one sentence says of one topic in one sense, by however many rules. */
    private record Unit(List<Placed> parts) {
        Placed first() {
            return parts.getFirst();
        }

        Statement statement() {
            return first().statement();
        }

        boolean touched() {
            return parts.stream().anyMatch(Placed::touched);
        }

        boolean holds(Placed placed) {
            return first().clause() == placed.clause()
                    && statement().sentence() == placed.statement().sentence()
                    && statement().sameAs(placed.statement());
        }
    }

    private static List<Unit> units(List<Placed> placed) {
        List<Unit> units = new ArrayList<>();
        for (Placed each : placed) {
            units.stream()
                    .filter(unit -> unit.holds(each))
                    .findFirst()
                    .ifPresentOrElse(
                            unit -> unit.parts().add(each), () -> units.add(new Unit(new ArrayList<>(List.of(each)))));
        }
        return units;
    }

    /**
     * Counts what one side says, in touched words, that the other does not say.
     *
     * @param sign +1 if what is found came, -1 if it went
     */
    void count(List<Placed> here, List<Placed> there, int sign) {
        List<Unit> units = units(here);
        List<Unit> free = units(there);
        // What no edit touches stands on both sides: it takes its counterparts first.
        units.stream().filter(unit -> !unit.touched()).forEach(unit -> takeCounterpart(unit, free));
        for (Unit unit : units) {
            if (!unit.touched() || takeCounterpart(unit, free)) {
                continue;
            }
            found.addAll(unit.parts());
            int effect = unit.statement().permits() * sign;
            List<Evidence> evidence = new ArrayList<>();
            for (Placed part : unit.parts()) {
                evidence.addAll(Spans.of(part.statement(), part.side(), part.clause(), Ledger.effect(effect)));
            }
            if (isReversal(unit, here, there)) {
                reversed.add(unit.first().topic());
                entries.add(unit.first(), Step.REVERSED, effect, REVERSAL_WEIGHT, evidence);
            } else if (unit.parts().stream().anyMatch(Placed::isPractice)) {
                entries.add(unit.first(), sign > 0 ? Step.CAME : Step.WENT, effect, STATEMENT_WEIGHT, evidence);
            } else {
                boolean aside = unit.first().isBesidePractice(here);
                entries.addBound(
                        unit.first(), sign > 0 ? Step.CAME : Step.WENT, effect, aside ? 1 : STATEMENT_WEIGHT, evidence);
            }
        }
    }

    /** Tells whether a denial on one side only stands against an affirmation on the other side only. */
    private static boolean isReversal(Unit denial, List<Placed> here, List<Placed> there) {
        Statement denied = denial.statement();
        return denied.rule().says() == Rule.Says.PRACTICE
                && denied.polarity() == Statement.Polarity.DENIED
                && !says(there, denied, Statement.Polarity.DENIED)
                && says(there, denied, Statement.Polarity.AFFIRMED)
                && !says(here, denied, Statement.Polarity.AFFIRMED);
    }

    private static boolean says(List<Placed> side, Statement like, Statement.Polarity polarity) {
        return side.stream()
                .map(Placed::statement)
                .anyMatch(statement -> statement.rule().says() == Rule.Says.PRACTICE
                        && statement.rule().topic().equals(like.rule().topic())
                        && statement.polarity() == polarity);
    }

    private static boolean takeCounterpart(Unit unit, List<Unit> free) {
        for (boolean touched : new boolean[] {unit.touched(), !unit.touched()}) {
            for (Unit other : free) {
                if (other.touched() == touched && other.statement().sameAs(unit.statement())) {
                    return free.remove(other);
                }
            }
        }
        return false;
    }
}
