package org.clausewatch.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Comparison;
import org.clausewatch.model.Row;

/**
 * Which clause of a version carries on which clause of the version before. Where one was cut into several
 * or several were joined, the largest part does: the one that shares most words with the whole, so that
 * what was added beside a cut does not count. Where several became several others, those do that share most
 * words with each other.
 */
final class Descent {
    /** A word; where a script sets no spaces, a sign. */
    private static final Pattern WORD =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]"
                    + "|[\\p{L}\\p{M}\\p{N}]+");

    private static final int NONE = -1;

    private final List<String> oldWordings;
    private final List<String> newWordings;
    private final int[] carriedOn;
    private final int[] cutFrom;
    private final int[] mergedInto;
    private final LineageEvent[] events;
    private final List<List<Integer>> sameWords = new ArrayList<>();

    /**
     * Begins with two versions of whose clauses none carries on another.
     *
     * @param oldWordings of the clauses of the version before, by index
     * @param newWordings likewise
     */
    Descent(List<PlacedWording> oldWordings, List<PlacedWording> newWordings) {
        this.oldWordings = oldWordings.stream().map(PlacedWording::words).toList();
        this.newWordings = newWordings.stream().map(PlacedWording::words).toList();
        carriedOn = none(newWordings.size());
        cutFrom = none(newWordings.size());
        mergedInto = none(oldWordings.size());
        events = new LineageEvent[newWordings.size()];
        Arrays.fill(events, LineageEvent.FIRST_SEEN);
        newWordings.forEach(wording -> sameWords.add(List.of()));
    }

    /** Takes the clauses that stand level in a comparison of the two versions. */
    void read(Comparison comparison) {
        for (Row row : comparison.rows()) {
            boolean moved = row.change().isPresent()
                    && comparison.changes().get(row.change().getAsInt()).moved();
            read(indexes(row.oldClauses()), indexes(row.newClauses()), moved);
        }
    }

    private static int[] none(int length) {
        int[] indexes = new int[length];
        Arrays.fill(indexes, NONE);
        return indexes;
    }

    private static List<Integer> indexes(List<Clause> clauses) {
        return clauses.stream().map(Clause::index).toList();
    }

    /** Returns the old clause that a new one carries on. */
    OptionalInt carriedOn(int newClause) {
        return optional(carriedOn[newClause]);
    }

    /** Returns the old clause that a new one, which carries on none, was cut from. */
    OptionalInt cutFrom(int newClause) {
        return optional(cutFrom[newClause]);
    }

    /** Returns the new clause that an old one, which none carries on, was merged into. */
    OptionalInt mergedInto(int oldClause) {
        return optional(mergedInto[oldClause]);
    }

    /** Returns what happened to a new clause. */
    LineageEvent event(int newClause) {
        return events[newClause];
    }

    /** Returns the old clauses that had the words of a new one; none if its words are others. */
    List<Integer> sameWords(int newClause) {
        return sameWords.get(newClause);
    }

    private static OptionalInt optional(int index) {
        return index == NONE ? OptionalInt.empty() : OptionalInt.of(index);
    }

    private void read(List<Integer> old, List<Integer> current, boolean moved) {
        if (old.isEmpty() || current.isEmpty()) {
            return;
        }
        if (old.size() == current.size()
                && (old.size() == 1 || texts(old, oldWordings).equals(texts(current, newWordings)))) {
            for (int i = 0; i < old.size(); i++) {
                carryOn(old.get(i), current.get(i), moved);
            }
        } else {
            regroup(old, current);
        }
    }

    private void carryOn(int old, int current, boolean moved) {
        boolean same = oldWordings.get(old).equals(newWordings.get(current));
        carriedOn[current] = old;
        if (same) {
            sameWords.set(current, List.of(old));
            events[current] = moved ? LineageEvent.MOVED : LineageEvent.UNCHANGED;
        } else {
            events[current] = moved ? LineageEvent.MOVED_AND_EDITED : LineageEvent.EDITED;
        }
    }

    private void regroup(List<Integer> old, List<Integer> current) {
        LineageEvent event = old.size() == 1
                ? LineageEvent.SPLIT
                : current.size() == 1 ? LineageEvent.MERGED : LineageEvent.REGROUPED;
        List<Bond> bonds = bonds(old, current);
        Set<Integer> oldFree = new HashSet<>(old);
        Set<Integer> newFree = new HashSet<>(current);
        for (Bond bond : bonds) {
            if (oldFree.contains(bond.old) && newFree.contains(bond.current)) {
                oldFree.remove(bond.old);
                newFree.remove(bond.current);
                carriedOn[bond.current] = bond.old;
                events[bond.current] = event;
            }
        }
        for (Bond bond : bonds.reversed()) {
            // The strongest bond is written last.
            if (newFree.contains(bond.current)) {
                cutFrom[bond.current] = bond.old;
            }
            if (oldFree.contains(bond.old)) {
                mergedInto[bond.old] = bond.current;
            }
        }
        boolean sameTogether = joined(old, oldWordings).equals(joined(current, newWordings));
        for (int clause : current) {
            if (sameTogether) {
                sameWords.set(clause, old);
            } else if (carriedOn[clause] != NONE
                    && oldWordings.get(carriedOn[clause]).equals(newWordings.get(clause))) {
                sameWords.set(clause, List.of(carriedOn[clause]));
            }
        }
    }

    /** An old and a new clause, and how many words they share. */
    private record Bond(int old, int current, int words) {}

    /** Returns what can be bound, the strongest first, equal ones in the order of the clauses. */
    private List<Bond> bonds(List<Integer> old, List<Integer> current) {
        List<Bond> bonds = new ArrayList<>();
        for (int oldClause : old) {
            Map<String, Integer> oldWords = words(oldWordings.get(oldClause));
            for (int newClause : current) {
                int shared = shared(oldWords, words(newWordings.get(newClause)));
                if (shared > 0 || old.size() == 1 || current.size() == 1) {
                    bonds.add(new Bond(oldClause, newClause, shared));
                }
            }
        }
        bonds.sort(Comparator.comparingInt(Bond::words).reversed());
        return bonds;
    }

    private static Map<String, Integer> words(String wording) {
        Map<String, Integer> words = new HashMap<>();
        Matcher word = WORD.matcher(wording);
        while (word.find()) {
            words.merge(word.group(), 1, Integer::sum);
        }
        return words;
    }

    private static int shared(Map<String, Integer> words, Map<String, Integer> others) {
        return words.entrySet().stream()
                .mapToInt(word -> Math.min(word.getValue(), others.getOrDefault(word.getKey(), 0)))
                .sum();
    }

    private static List<String> texts(List<Integer> clauses, List<String> wordings) {
        return clauses.stream().map(wordings::get).toList();
    }

    private static String joined(List<Integer> clauses, List<String> wordings) {
        return String.join(" ", texts(clauses, wordings));
    }
}
