package org.clausewatch.export;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.clausewatch.model.Clause;
import org.clausewatch.model.CodePoints;
import org.clausewatch.model.Frame;
import org.clausewatch.model.FrameSlot;
import org.clausewatch.model.Part;
import org.clausewatch.model.TextSpan;

/** The words of a clause in which a statement stands: its sentence, or the cell of its table. */
public final class Quotes {
    /** A sentence of more code points is cut. */
    private static final int LONG = 420;
    /** What is told before and after the words that matter, in characters. */
    private static final int CONTEXT = 110;

    private static final String BEFORE = "… ";
    private static final String AFTER = "\u00A0…";
    private static final String CELL_BORDER = " | ";
    /** What may stand between the end of a sentence and the stop's right edge. */
    private static final String CLOSING = "”’\"')]";
    /** Words that end in a stop which ends no sentence. */
    private static final Set<String> ABBREVIATIONS =
            Set.of("e.g.", "i.e.", "etc.", "inc.", "ltd.", "no.", "art.", "vs.", "u.s.", "u.k.", "cf.", "co.", "corp.");

    private Quotes() {}

    /**
     * Returns the sentence in which a statement's own words stand; the whole clause where all stand above it. Of a
     * very long one only what stands around the words by which the rules found the statement is told.
     */
    public static String of(Clause clause, Frame frame) {
        String text = clause.text();
        List<TextSpan> own = spans(frame, slot -> true);
        if (own.isEmpty()) {
            return Places.firstWords(text.strip(), LONG);
        }
        int begin = begin(text, from(text, own));
        int end = end(text, to(text, own));
        String sentence = text.substring(begin, end).strip();
        if (CodePoints.length(sentence) <= LONG) {
            return sentence;
        }
        List<TextSpan> found = spans(frame, slot -> frame.rules().contains(slot.rule()));
        List<TextSpan> core = found.isEmpty() ? own : found;
        int from = wordAt(text, Math.max(begin, from(text, core) - CONTEXT), begin);
        int to = wordAt(text, Math.min(end, to(text, core) + CONTEXT), end);
        return (from > begin ? BEFORE : "") + text.substring(from, to).strip() + (to < end ? AFTER : "");
    }

    private static List<TextSpan> spans(Frame frame, Predicate<FrameSlot> wanted) {
        return frame.slots().stream()
                .filter(wanted)
                .map(FrameSlot::span)
                .filter(span -> span.part() == Part.TEXT)
                .toList();
    }

    private static int from(String text, List<TextSpan> spans) {
        return text.offsetByCodePoints(
                0, spans.stream().mapToInt(TextSpan::start).min().orElse(0));
    }

    private static int to(String text, List<TextSpan> spans) {
        return text.offsetByCodePoints(
                0, spans.stream().mapToInt(TextSpan::end).max().orElse(0));
    }

    /** Returns the nearest place before another at which a word begins, or the border where that is meant. */
    private static int wordAt(String text, int at, int border) {
        int space = text.lastIndexOf(' ', at);
        return at == border || space < 0 ? at : space;
    }

    private static int begin(String text, int from) {
        for (int at = from; at > 0; at--) {
            if (isBorder(text, at)) {
                return at;
            }
        }
        return 0;
    }

    private static int end(String text, int to) {
        for (int at = to; at < text.length(); at++) {
            if (isBorder(text, at)) {
                return text.startsWith(CELL_BORDER, at - CELL_BORDER.length()) ? at - CELL_BORDER.length() : at;
            }
        }
        return text.length();
    }

    /** Tells whether a sentence or cell begins at a place. */
    private static boolean isBorder(String text, int at) {
        if (at >= CELL_BORDER.length() && text.startsWith(CELL_BORDER, at - CELL_BORDER.length())) {
            return true;
        }
        if (at < 2 || text.charAt(at - 1) != ' ' || Character.isLowerCase(text.charAt(at))) {
            return false;
        }
        int stop = at - 2;
        while (stop > 0 && CLOSING.indexOf(text.charAt(stop)) >= 0) {
            stop--;
        }
        char mark = text.charAt(stop);
        if (mark != '.') {
            return mark == '!' || mark == '?';
        }
        int space = text.lastIndexOf(' ', stop);
        String word = text.substring(space + 1, stop + 1).toLowerCase(Locale.ROOT);
        boolean initial = word.length() == 2 && Character.isLetter(word.charAt(0));
        return !initial && !ABBREVIATIONS.contains(word.replaceFirst("^[(“\"]", ""));
    }
}
