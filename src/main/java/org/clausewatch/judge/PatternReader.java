package org.clausewatch.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clausewatch.judge.WordPattern.AnyWord;
import org.clausewatch.judge.WordPattern.AtStart;
import org.clausewatch.judge.WordPattern.Element;
import org.clausewatch.judge.WordPattern.Gap;
import org.clausewatch.judge.WordPattern.OfClass;
import org.clausewatch.judge.WordPattern.OfName;
import org.clausewatch.judge.WordPattern.OfNumber;
import org.clausewatch.model.Coded;
import org.clausewatch.model.Slot;

/**
 * Reads the text of a pattern. Words stand for themselves; <code>{class}</code> is any phrase of a class,
 * <code>{class:slot}</code> one that fills a slot; <code>(with | to | {class})</code> one of several; {@code ~5} up to five
 * words of any sort, <code>~5/{class}</code> none of which begins a phrase of that class; {@code ?} after a step makes
 * it optional; {@code ^} is the beginning of a sentence (after its lead-in), {@code $} its end; {@code NUMBER} a
 * number in digits or letters, {@code WORD} any one word, {@code NAME} up to three words that are printed with a
 * capital, are no vocabulary and do not stand in the document's title.
 */
final class PatternReader {
    private static final int LONGEST_GAP = 40;

    private final Lexicon.Builder lexicon;

    PatternReader(Lexicon.Builder lexicon) {
        this.lexicon = lexicon;
    }

    /** @throws IllegalArgumentException if the text is no pattern; the message says why */
    WordPattern read(String text) {
        List<Element> elements = new ArrayList<>();
        for (String piece : pieces(text)) {
            elements.add(element(piece));
        }
        boolean startsWithGap = !elements.isEmpty() && elements.getFirst() instanceof Gap;
        if (elements.isEmpty() || startsWithGap || elements.getLast() instanceof Gap) {
            throw new IllegalArgumentException(
                    "a pattern begins and ends with words or classes, not with a gap: " + text);
        }
        return new WordPattern(text, List.copyOf(elements));
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int depth = 0;
        StringBuilder piece = new StringBuilder();
        for (char c : (text + " ").toCharArray()) {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ' ' && depth == 0) {
                if (!piece.isEmpty()) {
                    pieces.add(piece.toString());
                    piece.setLength(0);
                }
            } else {
                piece.append(c);
            }
        }
        if (depth != 0) {
            throw new IllegalArgumentException("brackets do not match: " + text);
        }
        return pieces;
    }

    private Element element(String printed) {
        boolean optional = printed.endsWith("?");
        String piece = optional ? printed.substring(0, printed.length() - 1) : printed;
        if (piece.equals("^")) {
            return new AtStart();
        }
        if (piece.equals("$")) {
            return new WordPattern.AtEnd();
        }
        if (piece.startsWith("~")) {
            return gap(piece);
        }
        Optional<Slot> slot = Optional.empty();
        int colon = piece.lastIndexOf(':');
        if (colon > 0) {
            String name = piece.substring(colon + 1).replaceAll("[})]$", "");
            slot = Optional.of(Coded.find(Slot.class, name)
                    .orElseThrow(() -> new IllegalArgumentException("there is no slot '" + name + "' in " + printed)));
            piece = piece.substring(0, colon) + (piece.startsWith("{") ? "}" : "");
        }
        if (piece.equals("NUMBER")) {
            return new OfNumber(classOf("{number}"), slot);
        }
        if (piece.equals("WORD")) {
            return new AnyWord(slot);
        }
        if (piece.equals("NAME")) {
            return new OfName(List.of(classOf("{light}"), classOf("{substance}"), classOf("{user}")), slot);
        }
        return new OfClass(classOf(piece), optional, slot);
    }

    private Gap gap(String piece) {
        int slash = piece.indexOf('/');
        String digits = slash < 0 ? piece.substring(1) : piece.substring(1, slash);
        int barred = slash < 0 ? -1 : classOf(piece.substring(slash + 1));
        try {
            int words = Integer.parseInt(digits);
            if (words >= 0 && words <= LONGEST_GAP) {
                return new Gap(words, barred);
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a gap is written ~ and a number of words: " + piece, e);
        }
        throw new IllegalArgumentException("a gap has at most " + LONGEST_GAP + " words: " + piece);
    }

    private int classOf(String piece) {
        if (piece.startsWith("(")) {
            int end = piece.lastIndexOf(')');
            Set<String> phrases = new LinkedHashSet<>();
            for (String choice :
                    piece.substring(1, end < 0 ? piece.length() : end).split("\\|")) {
                phrases.addAll(phrases(choice.strip()));
            }
            return lexicon.add("(" + String.join("|", phrases) + ")", phrases);
        }
        return piece.startsWith("{") ? lexicon.add(name(piece), List.of()) : lexicon.add("=" + piece, List.of(piece));
    }

    private Set<String> phrases(String choice) {
        if (!choice.startsWith("{")) {
            return Set.of(choice);
        }
        return new LinkedHashSet<>(lexicon.phrases(name(choice)));
    }

    private String name(String piece) {
        String name = piece.substring(1, piece.endsWith("}") ? piece.length() - 1 : piece.length());
        if (Arrays.stream(name.split("\\|")).count() > 1) {
            throw new IllegalArgumentException("write several classes as ({a} | {b}): " + piece);
        }
        if (!lexicon.has(name)) {
            throw new IllegalArgumentException("there is no class '" + name + "'");
        }
        return name;
    }
}
