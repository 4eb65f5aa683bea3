package org.clausewatch.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Sentences of a text as runs of its tokens. A full stop ends a sentence if what follows begins one: no small
 * letter, and no abbreviation stands before it. Semicolons end what can be read alone, too.
 */
final class Sentences {
    private static final Set<String> ABBREVIATIONS = Set.of(
            "e.g", "i.e", "etc", "inc", "ltd", "llc", "corp", "co", "no", "nr", "art", "para", "sec", "mr", "mrs", "ms",
            "dr", "st", "vs", "cf", "incl", "approx", "z.b", "d.h", "bzw", "usw", "ggf", "abs", "p.ex", "u.s", "u.k",
            "e.u");

    /**
     * Tokens that are one sentence.
     *
     * @param to exclusive
     */
    record Span(int from, int to) {
        int length() {
            return to - from;
        }
    }

    private Sentences() {}

    /** Cuts a text into sentences; every token is in one of them. */
    static List<Span> of(Tokens tokens) {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < tokens.size(); at++) {
            if (isEnd(tokens, at)) {
                int to = at + 1;
                while (to < tokens.size()
                        && isCloser(tokens.words().get(to))
                        && tokens.spaceBefore(to).isEmpty()) {
                    to++;
                }
                if (to < tokens.size() && beginsSentence(tokens, to)) {
                    spans.add(new Span(from, to));
                    from = to;
                    at = to - 1;
                }
            }
        }
        if (from < tokens.size()) {
            spans.add(new Span(from, tokens.size()));
        }
        return spans;
    }

    private static boolean isEnd(Tokens tokens, int at) {
        return switch (tokens.words().get(at)) {
            case "!", "?", "…", "\u3002", "\uFF01", "\uFF1F", "\u061F", "\u0964", "|" -> true;
            case "." -> at > 0 && !isAbbreviation(tokens.words().get(at - 1));
            default -> false;
        };
    }

    private static boolean isAbbreviation(String word) {
        return word.length() == 1 && Character.isLetter(word.charAt(0)) && !word.equals("I")
                || ABBREVIATIONS.contains(Typography.even(word));
    }

    private static boolean isCloser(String sign) {
        return switch (sign) {
            case "\"", "'", "\u201D", "\u2019", "\u00BB", ")", "]", "\u300D", "\u300F", "\uFF09" -> true;
            default -> false;
        };
    }

    private static boolean beginsSentence(Tokens tokens, int at) {
        int first = tokens.words().get(at).codePointAt(0);
        boolean spaced = !tokens.spaceBefore(at).isEmpty();
        return !Character.isLowerCase(first)
                && (spaced || first >= 0x2E80 || tokens.words().get(at).equals("|"));
    }
}
