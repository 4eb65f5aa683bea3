package org.clausewatch.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Lines that pages put around a text: "Back to top", "Was this page helpful?". */
final class FurnitureWords {
    private static final int MAX_LENGTH = 60;
    private static final FurnitureWords BUNDLED = new FurnitureWords(Resources.lines("furniture.txt"));

    private final Set<String> lines;

    private FurnitureWords(List<String> lines) {
        this.lines = Set.copyOf(lines);
    }

    /** Returns the lines that come with the program. */
    static FurnitureWords bundled() {
        return BUNDLED;
    }

    /** Whether a text is such a line, signs at its ends and case aside. */
    boolean matches(String text) {
        return text.length() <= MAX_LENGTH
                && lines.contains(withoutSignsAtEnds(text).toLowerCase(Locale.ROOT));
    }

    private static String withoutSignsAtEnds(String text) {
        int start = 0;
        while (start < text.length() && !isLetterOrNumber(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        int end = text.length();
        while (end > start && !isLetterOrNumber(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    private static boolean isLetterOrNumber(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> Character.isLetterOrDigit(codePoint);
        };
    }
}
