package org.clausewatch.extract;

/**
 * Widens the headers of tables to their widest row: a cell beyond the header's width is dropped by the
 * rules of Markdown tables, and renderings of HTML have such cells where a header spans columns.
 */
final class MarkdownTables {
    /** A row with more cells than this is no row of a table that somebody wrote. */
    private static final int MAX_CELLS = 50;

    private MarkdownTables() {}

    static String widened(String markdown) {
        if (!holdsDelimiter(markdown)) {
            return markdown;
        }
        String[] lines = markdown.split("\n", -1);
        for (int i = 1; i < lines.length; i++) {
            if (!isDelimiter(lines[i])) {
                continue;
            }
            int head = cells(lines[i - 1]);
            int width = cells(lines[i]);
            int widest = Math.max(head, width);
            int last = i + 1;
            while (last < lines.length && lines[last].stripLeading().startsWith("|")) {
                widest = Math.max(widest, cells(lines[last]));
                last++;
            }
            if (widest <= MAX_CELLS && lines[i - 1].stripLeading().startsWith("|")) {
                lines[i - 1] = lines[i - 1].stripTrailing() + "     |".repeat(widest - head);
                lines[i] = lines[i].stripTrailing() + " --- |".repeat(widest - width);
            }
            i = last - 1;
        }
        return String.join("\n", lines);
    }

    /** Whether there is any table, without cutting the text into lines. */
    private static boolean holdsDelimiter(String markdown) {
        int start = 0;
        while (start < markdown.length()) {
            int end = markdown.indexOf('\n', start);
            end = end < 0 ? markdown.length() : end;
            int at = start;
            while (at < end && Character.isWhitespace(markdown.charAt(at))) {
                at++;
            }
            if (at < end && markdown.charAt(at) == '|' && isDelimiter(markdown.substring(at, end))) {
                return true;
            }
            start = end + 1;
        }
        return false;
    }

    /** Whether a line is the one that stands below a table's header: bars, dashes and colons alone. */
    private static boolean isDelimiter(String line) {
        String row = line.strip();
        if (!row.startsWith("|") || row.indexOf('-') < 0) {
            return false;
        }
        for (int i = 0; i < row.length(); i++) {
            if ("|-: ".indexOf(row.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Counts the cells of a line that starts and ends with a bar. */
    private static int cells(String line) {
        String row = line.strip();
        int bars = 0;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '|') {
                bars++;
            }
        }
        return row.endsWith("|") ? bars - 1 : bars;
    }
}
