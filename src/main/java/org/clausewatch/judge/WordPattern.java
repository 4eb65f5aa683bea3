package org.clausewatch.judge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.clausewatch.model.Slot;

/**
 * A sequence of word classes with bounded gaps, matched within one sentence. A failed attempt is
 * remembered by element and position, so a search costs at most words × elements × gap length.
 */
final class WordPattern {
    private static final int LONGEST_NAME = 3;

    private final String text;
    private final Element[] steps;
    /** Classes of which a sentence must hold a phrase, or nothing can match. */
    private final int[] needed;

    /** @param text as it was written */
    WordPattern(String text, List<Element> elements) {
        this.text = text;
        this.steps = elements.toArray(new Element[0]);
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

    /** Tells whether a sentence of these classes holds a phrase of each that the pattern needs. */
    boolean mayMatch(Lexicon.Tags tags) {
        for (int wordClass : needed) {
            if (!tags.holds(wordClass)) {
                return false;
            }
        }
        return true;
    }

    private List<Match> search(Sentence sentence, int most) {
        if (!mayMatch(sentence.tags())) {
            return List.of();
        }
        Attempt attempt = null;
        List<Match> matches = List.of();
        int next = 0;
        for (int start = beginning(sentence, 0); start >= 0; start = beginning(sentence, next)) {
            next = start + 1;
            if (attempt == null) {
                attempt = new Attempt(sentence, steps.length);
            }
            attempt.filled = 0;
            int end = match(attempt, 0, start);
            if (end > start && attempt.filled > 0) {
                if (matches.isEmpty()) {
                    matches = new ArrayList<>();
                }
                Match match = new Match(attempt.from[0], end, attempt.filled(steps));
                if (matches.isEmpty()
                        || matches.getLast().to() != end
                        || matches.getLast().from() != match.from()) {
                    matches.add(match);
                }
                if (matches.size() == most) {
                    break;
                }
                next = Math.max(next, match.filled().getFirst().to());
            }
        }
        return matches;
    }

    /** Returns the first position from one on where the first step may hold, or -1. */
    private int beginning(Sentence sentence, int from) {
        return switch (steps[0]) {
            case OfClass step when !step.optional() -> sentence.next(step.wordClass(), from);
            case AtStart() when from > 0 -> from <= sentence.leadInSize() ? sentence.leadInSize() : -1;
            default -> from < sentence.size() ? from : -1;
        };
    }

    /** What a search knows while it goes on: which steps fail where, and what filled the steps that led to a position. */
    private static final class Attempt {
        final Sentence sentence;
        final int size;
        /** By step, then by position. */
        final BitSet failed;

        final int[] from;
        final int[] to;
        final int[] step;
        int filled;

        Attempt(Sentence sentence, int steps) {
            this.sentence = sentence;
            this.size = sentence.size();
            this.failed = new BitSet(steps * (size + 1));
            this.from = new int[steps];
            this.to = new int[steps];
            this.step = new int[steps];
        }

        void fill(int number, int first, int end) {
            from[filled] = first;
            to[filled] = end;
            step[filled] = number;
            filled++;
        }

        List<Filled> filled(Element[] steps) {
            Filled[] parts = new Filled[filled];
            for (int i = 0; i < filled; i++) {
                parts[i] = new Filled(from[i], to[i], slot(steps[step[i]]));
            }
            return List.of(parts);
        }

        private static Optional<Slot> slot(Element element) {
            return switch (element) {
                case OfClass step -> step.slot();
                case OfNumber step -> step.slot();
                case AnyWord step -> step.slot();
                case OfName step -> step.slot();
                case AtStart _, AtEnd _, Gap _ -> Optional.empty();
            };
        }
    }

    /** Returns where the steps from one on end if they begin at a position, or -1. */
    private int match(Attempt attempt, int step, int at) {
        if (step == steps.length) {
            return at;
        }
        int place = step * (attempt.size + 1) + at;
        if (attempt.failed.get(place)) {
            return -1;
        }
        Sentence sentence = attempt.sentence;
        // Most steps by far are phrases and gaps.
        int end;
        if (steps[step] instanceof OfClass phrase) {
            end = matchPhrase(attempt, step, at, sentence.end(phrase.wordClass(), at), phrase.optional());
        } else if (steps[step] instanceof Gap gap) {
            end = matchGap(attempt, step, gap, at);
        } else {
            end = switch (steps[step]) {
                case AtStart() -> startsText(sentence, at) ? match(attempt, step + 1, at) : -1;
                case AtEnd() -> at == attempt.size ? match(attempt, step + 1, at) : -1;
                case OfNumber number -> matchPhrase(attempt, step, at, endOfNumber(sentence, number, at), false);
                case AnyWord any -> matchPhrase(attempt, step, at, at < attempt.size ? at + 1 : 0, false);
                case OfName name -> matchPhrase(attempt, step, at, endOfName(sentence, name, at), false);
                case OfClass phrase -> throw new IllegalStateException("read above: " + phrase);
                case Gap gap -> throw new IllegalStateException("read above: " + gap);
            };
        }
        if (end < 0) {
            attempt.failed.set(place);
        }
        return end;
    }

    private int matchGap(Attempt attempt, int step, Gap gap, int at) {
        int last = Math.min(attempt.size, at + gap.words());
        for (int next = at; next <= last; next++) {
            int end = match(attempt, step + 1, next);
            if (end >= 0) {
                return end;
            }
            if (gap.barred() >= 0 && attempt.sentence.begins(gap.barred(), next)) {
                break;
            }
        }
        return -1;
    }

    /** Goes on after a phrase that ends at a position, 0 if there is none. */
    private int matchPhrase(Attempt attempt, int step, int at, int to, boolean optional) {
        if (to > 0) {
            int mark = attempt.filled;
            attempt.fill(step, at, to);
            int end = match(attempt, step + 1, to);
            if (end >= 0) {
                return end;
            }
            attempt.filled = mark;
        }
        return optional ? match(attempt, step + 1, at) : -1;
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
        return at == 0 || at < sentence.size() && at == sentence.leadInSize();
    }
}
