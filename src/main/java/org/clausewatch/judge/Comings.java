package org.clausewatch.judge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
        for (List<Placed> sentence : Placed.bySentence(placed)) {
            List<Unit> own = new ArrayList<>();
            for (Placed each : sentence) {
                own.stream()
                        .filter(unit -> unit.holds(each))
                        .findFirst()
                        .ifPresentOrElse(
                                unit -> unit.parts().add(each),
                                () -> own.add(new Unit(new ArrayList<>(List.of(each)))));
            }
            units.addAll(own);
        }
        return units;
    }

    /** What one side says and nothing on the other side was set against yet, by sense. */
    private static final class Free {
        private final Map<Sense, Deque<Unit>> units = new HashMap<>();

        private record Sense(Statement.Sense said, boolean touched) {}

        Free(List<Unit> units) {
            units.forEach(unit -> this.units
                    .computeIfAbsent(sense(unit, unit.touched()), key -> new ArrayDeque<>())
                    .add(unit));
        }

        private static Sense sense(Unit unit, boolean touched) {
            return new Sense(unit.statement().sense(), touched);
        }

        /** Takes one of the same sense away, one that edits touch likewise if there is any; false if there is none. */
        boolean take(Unit unit) {
            for (boolean touched : new boolean[] {unit.touched(), !unit.touched()}) {
                Deque<Unit> same = units.get(sense(unit, touched));
                if (same != null && same.poll() != null) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * Counts what one side says, in touched words, that the other does not say.
     *
     * @param sign +1 if what is found came, -1 if it went
     */
    void count(List<Placed> here, List<Placed> there, int sign) {
        List<Unit> units = units(here);
        Free free = new Free(units(there));
        Map<Sentence, Set<String>> practised = practised(here);
        Set<Said> saidHere = said(here);
        Set<Said> saidThere = said(there);
        // What no edit touches stands on both sides: it takes its counterparts first.
        units.stream().filter(unit -> !unit.touched()).forEach(free::take);
        for (Unit unit : units) {
            if (!unit.touched() || free.take(unit)) {
                continue;
            }
            found.addAll(unit.parts());
            int effect = unit.statement().permits() * sign;
            List<Evidence> evidence = new ArrayList<>();
            for (Placed part : unit.parts()) {
                evidence.addAll(Spans.of(part.statement(), part.side(), part.clause(), Ledger.effect(effect)));
            }
            if (isReversal(unit, saidHere, saidThere)) {
                reversed.add(unit.first().topic());
                entries.add(unit.first(), Step.REVERSED, effect, REVERSAL_WEIGHT, evidence);
            } else if (unit.parts().stream().anyMatch(Placed::isPractice)) {
                entries.add(unit.first(), sign > 0 ? Step.CAME : Step.WENT, effect, STATEMENT_WEIGHT, evidence);
            } else {
                boolean aside = practised
                        .getOrDefault(unit.statement().sentence(), Set.of())
                        .contains(unit.first().topic());
                entries.addBound(
                        unit.first(), sign > 0 ? Step.CAME : Step.WENT, effect, aside ? 1 : STATEMENT_WEIGHT, evidence);
            }
        }
    }

    /** Returns the topics of the practices in each sentence. */
    private static Map<Sentence, Set<String>> practised(List<Placed> side) {
        Map<Sentence, Set<String>> topics = new IdentityHashMap<>();
        side.stream()
                .filter(Placed::isPractice)
                .forEach(placed -> topics.computeIfAbsent(placed.statement().sentence(), key -> new TreeSet<>())
                        .add(placed.topic()));
        return topics;
    }

    /** That a side says something of a topic so. */
    private record Said(String topic, Statement.Polarity polarity) {}

    private static Set<Said> said(List<Placed> side) {
        return side.stream()
                .filter(Placed::isPractice)
                .map(placed -> new Said(placed.topic(), placed.statement().polarity()))
                .collect(Collectors.toSet());
    }

    /** Tells whether a denial on one side only stands against an affirmation on the other side only. */
    private static boolean isReversal(Unit denial, Set<Said> here, Set<Said> there) {
        String topic = denial.first().topic();
        return denial.first().isPractice()
                && denial.statement().polarity() == Statement.Polarity.DENIED
                && !there.contains(new Said(topic, Statement.Polarity.DENIED))
                && there.contains(new Said(topic, Statement.Polarity.AFFIRMED))
                && !here.contains(new Said(topic, Statement.Polarity.AFFIRMED));
    }
}
