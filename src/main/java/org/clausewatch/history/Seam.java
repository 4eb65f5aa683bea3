package org.clausewatch.history;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Version;

/**
 * Tells whether two texts of different origin, an imported rendering and a live page, say, differ in what was
 * extracted alone: in how a page is cut, in enumerators, in what stands around the policy.
 */
final class Seam {
    /** What stands before and after the policy may be so large a part of it. */
    private static final double MOST_AROUND = 0.15;

    private Seam() {}

    /** Tells whether the second is the first as another way of reading gives it. */
    static boolean joins(Version first, Version second) {
        List<Unit> one = units(first);
        List<Unit> other = units(second);
        String oneText = joined(one);
        String otherText = joined(other);
        return oneText.equals(otherText)
                || isWithin(one, oneText, labels(first), other) && isWithin(other, otherText, labels(second), one);
    }

    /** A sentence by its letters, and whether it is a mere label. */
    private record Unit(String letters, boolean label) {}

    /**
     * Tells whether another text says no more than this one: what it has more are labels before or after the
     * policy, is furniture or a label here, or is cut otherwise, so that all together has the same letters.
     */
    private static boolean isWithin(List<Unit> here, String text, Set<String> labels, List<Unit> other) {
        Set<String> shared = here.stream().map(Unit::letters).collect(Collectors.toSet());
        int start = 0;
        while (start < other.size() && !shared.contains(other.get(start).letters)) {
            start++;
        }
        int end = other.size();
        while (end > start && !shared.contains(other.get(end - 1).letters)) {
            end--;
        }
        int around = 0;
        StringBuilder stretch = new StringBuilder();
        for (int i = 0; i < other.size(); i++) {
            Unit unit = other.get(i);
            boolean outside = unit.label && (i < start || i >= end);
            around += outside ? unit.letters.length() : 0;
            if (outside || shared.contains(unit.letters) || labels.contains(unit.letters)) {
                if (!text.contains(stretch)) {
                    return false;
                }
                stretch.setLength(0);
            } else {
                stretch.append(unit.letters);
            }
        }
        return text.contains(stretch) && around <= MOST_AROUND * text.length();
    }

    private static List<Unit> units(Version version) {
        return Passages.sentences(version).stream()
                .map(sentence -> new Unit(Passages.letters(sentence), !Passages.says(sentence)))
                .toList();
    }

    private static String joined(List<Unit> units) {
        return units.stream().map(Unit::letters).collect(Collectors.joining());
    }

    /** Returns the furniture of a page by its letters: what one way of reading takes for it another may not. */
    private static Set<String> labels(Version version) {
        return version.clauses().stream()
                .filter(Clause::furniture)
                .map(Clause::text)
                .map(Passages::letters)
                .collect(Collectors.toSet());
    }
}
