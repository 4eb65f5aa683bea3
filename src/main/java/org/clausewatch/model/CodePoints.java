package org.clausewatch.model;

import java.util.Objects;

/** Slices of text by code-point offsets, the only offsets that leave a package. */
public final class CodePoints {
    private CodePoints() {}

    /** Returns the length of a text in code points. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /**
     * Cuts a span out of a text.
     *
     * @param start offset of the first code point
     * @param end offset after the last code point
     * @throws IndexOutOfBoundsException if the span does not lie within the text
     */
    public static String slice(String text, int start, int end) {
        Objects.checkFromToIndex(start, end, length(text));
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }

    /** Returns the code-point offset of a UTF-16 index, as regular expressions give it. */
    public static int offsetOf(String text, int charIndex) {
        return text.codePointCount(0, charIndex);
    }
}
