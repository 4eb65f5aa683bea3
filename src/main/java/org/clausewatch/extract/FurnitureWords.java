package org.clausewatch.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Lines that pages put around a text: "Back to top", "Was this page helpful?". */
final class FurnitureWords {
    private static final int MAX_LENGTH = 60;
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
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
                && lines.contains(EDGES.matcher(text).replaceAll("").toLowerCase(Locale.ROOT));
    }
}
