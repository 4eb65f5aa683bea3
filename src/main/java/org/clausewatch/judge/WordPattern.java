package org.clausewatch.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausewatch.model.Slot;

/**
 * A sequence of word classes with bounded gaps, matched within one sentence. A failed attempt is
 * remembered by element and position, so a search costs at most words × elements × gap length.
 */
final class WordPattern {
    private static final int LONGEST_NAME = 3;
    /** In place of a class: a pattern that begins with none in particular. */
    private static final int ANY = -1;

    private final String text;
    private final List<Element> elements;
    /** Classes of which a sentence must hold a phrase, or nothing can match. */
    private final int[] needed;

    /** @param text as it was written */
    WordPattern(String text, List<Element> elements) {
        this.text = text;
        this.elements = List.copyOf(elements);
        this.needed = elements.stream()
                .filter(element -> element instanceof OfClass step && !step.optional())
                .mapToInt(element -> ((OfClass) element).wordClass())
                .distinct()
                .toArray();
    }

    /** Returns the pattern as it was written. */
    String text() {
        return text;
    }

    /** Returns the classes of which a sentence must hold a phrase, or nothing can match. */
    int[] needed() {
        return needed.clone();
    }

    /** One step of a pattern. */
    sealed interface Element {}

    /** A phrase of a class; optional where the step can be left out. */
    record OfClass(int wordClass, boolean optional, Optional<Slot> slot) implements Element {}

    /** A number, in digits or by a phrase of the class of numbers in letters. */
    record OfNumber(int wordClass, Optional<Slot> slot) implements Element {}

    /** Any one word. */
    record AnyWord(Optional<Slot> slot) implements Element {}

    /**
     * Up to {@link #LONGEST_NAME} words with a capital, none of which begins a phrase of some classes or is in
     * the document's title.
     */
    record OfName(List<Integer> vocabulary, Optional<Slot> slot) implements Element {
        OfName {
            vocabulary = List.copyOf(vocabulary);
        }
    }

    /** Up to so many words of any sort, none of which begins a phrase of the barred class (-1: none is barred). */
    record Gap(int words, int barred) implements Element {}

    /** The first word of a sentence, after the lead-in that it completes. */
    record AtStart() implements Element {}

    /** The end of a sentence. */
    record AtEnd() implements Element {}

    /** A part of a match that one class filled. */
    record Filled(int from, int to, Optional<Slot> slot) {}

    /** Where a pattern matched: word positions in the sentence, the end exclusive. */
    record Match(int from, int to, List<Filled> filled) {
        boolean overlaps(Match other) {
            return from < other.to && other.from < to;
        }

        /** Returns what filled a slot, or the first thing that filled anything. */
        Filled of(Slot slot) {
            return filled.stream()
                    .filter(part -> part.slot().equals(Optional.of(slot)))
                    .findFirst()
                    .orElse(filled.getFirst());
        }
    }

    /** Finds all matches from left to right, the shortest at each beginning; none begins within the first word of another. */
    List<Match> find(Sentence sentence) {
        return search(sentence, Integer.MAX_VALUE);
    }

    boolean occursIn(Sentence sentence) {
        return !search(sentence, 1).isEmpty();
    }

    private List<Match> search(Sentence sentence, int most) {
        for (int wordClass : needed) {
            if (!sentence.holds(wordClass)) {
                return List.of();
            }
        }
        List<Match> matches = new ArrayList<>();
        int first = elements.getFirst() instanceof OfClass step && !step.optional() ? step.wordClass() : ANY;
        boolean[][] failed = new boolean[elements.size()][sentence.size() + 1];
        List<Filled> filled = new ArrayList<>();
        for (int start = 0; start < sentence.size() && matches.size() < most; start++) {
            if (first != ANY && !sentence.begins(first, start)) {
                continue;
            }
            filled.clear();
            int end = match(sentence, 0, start, failed, filled);
            if (end > start && !filled.isEmpty()) {
                Match match = new Match(filled.getFirst().from(), end, List.copyOf(filled));
                if (matches.isEmpty()
                        || matches.getLast().to() != end
                        || matches.getLast().from() != match.from()) {
                    matches.add(match);
                }
                start = Math.max(start, match.filled().getFirst().to() - 1);
            }
        }
        return matches;
    }

    /** Returns where the elements from one on end if they begin at a position, or -1. */
    private int match(Sentence sentence, int element, int at, boolean[][] failed, List<Filled> filled) {
        if (element == elements.size()) {
            return at;
        }
        if (failed[element][at]) {
            return -1;
        }
        int end = switch (elements.get(element)) {
            case AtStart() -> startsText(sentence, at) ? match(sentence, element + 1, at, failed, filled) : -1;
            case AtEnd() -> at == sentence.size() ? match(sentence, element + 1, at, failed, filled) : -1;
            case Gap gap -> matchGap(sentence, element, gap, at, failed, filled);
            case OfClass step ->
                matchPhrase(
                        sentence,
                        element,
                        at,
                        sentence.end(step.wordClass(), at),
                        step.slot(),
                        step.optional(),
                        failed,
                        filled);
            case OfNumber step ->
                matchPhrase(sentence, element, at, endOfNumber(sentence, step, at), step.slot(), false, failed, filled);
            case AnyWord step ->
                matchPhrase(
                        sentence, element, at, at < sentence.size() ? at + 1 : 0, step.slot(), false, failed, filled);
            case OfName step ->
                matchPhrase(sentence, element, at, endOfName(sentence, step, at), step.slot(), false, failed, filled);
        };
        failed[element][at] |= end < 0;
        return end;
    }

    private int matchGap(Sentence sentence, int element, Gap gap, int at, boolean[][] failed, List<Filled> filled) {
        for (int skipped = 0; skipped <= gap.words() && at + skipped <= sentence.size(); skipped++) {
            int end = match(sentence, element + 1, at + skipped, failed, filled);
            if (end >= 0) {
                return end;
            }
            if (gap.barred() >= 0 && sentence.begins(gap.barred(), at + skipped)) {
                break;
            }
        }
        return -1;
    }

    /** Goes on after a phrase that ends at a position, 0 if there is none. */
    private int matchPhrase(
            Sentence sentence,
            int element,
            int at,
            int to,
            Optional<Slot> slot,
            boolean optional,
            boolean[][] failed,
            List<Filled> filled) {
        if (to > 0) {
            int mark = filled.size();
            filled.add(new Filled(at, to, slot));
            int end = match(sentence, element + 1, to, failed, filled);
            if (end >= 0) {
                return end;
            }
            while (filled.size() > mark) {
                filled.removeLast();
            }
        }
        return optional ? match(sentence, element + 1, at, failed, filled) : -1;
    }

    private static int endOfNumber(Sentence sentence, OfNumber step, int at) {
        if (at >= sentence.size()) {
            return 0;
        }
        boolean digits = Character.isDigit(sentence.words().get(at).form().codePointAt(0));
        return digits ? at + 1 : sentence.end(step.wordClass(), at);
    }

    private static int endOfName(Sentence sentence, OfName step, int at) {
        int to = at;
        while (to < Math.min(sentence.size(), at + LONGEST_NAME) && isName(sentence, step, to)) {
            to++;
        }
        return to > at ? to : 0;
    }

    private static boolean isName(Sentence sentence, OfName step, int at) {
        return sentence.words().get(at).capital()
                && !sentence.ownNames().contains(sentence.words().get(at).form())
                && step.vocabulary().stream().noneMatch(wordClass -> sentence.begins(wordClass, at));
    }

    private static boolean startsText(Sentence sentence, int at) {
        if (at >= sentence.size()) {
            return false;
        }
        return at == 0
                || !sentence.words()
                        .get(at - 1)
                        .source()
                        .equals(sentence.words().get(at).source());
    }
}
