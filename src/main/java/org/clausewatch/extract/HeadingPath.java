package org.clausewatch.extract;

import java.util.ArrayList;
import java.util.List;

/** The headings above a clause while clauses are read in order. */
final class HeadingPath {
    private final List<Integer> levels = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    /** Leaves all headings that a heading of this level ends. */
    void enter(int level) {
        while (!levels.isEmpty() && levels.getLast() >= level) {
            levels.removeLast();
            texts.removeLast();
        }
    }

    void add(int level, String text) {
        levels.add(level);
        texts.add(text);
    }

    /** Returns the headings above what comes now, outermost first. */
    List<String> above() {
        return List.copyOf(texts);
    }
}
