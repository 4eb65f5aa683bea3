package org.clausewatch.extract;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells HTML, Markdown and plain text apart. */
final class FormatFinder {
    private static final int HEAD = 100_000;
    private static final Pattern HTML_START = Pattern.compile(
            "(?is)^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.{0,2000}?-->\\s*){0,20}<(?:!doctype\\s+html|html|head|body|title|meta|main|article|section|div|nav|table|script|p|h[1-6])\\b");
    private static final Pattern HTML_TAG = Pattern.compile(
            "(?i)</?(?:html|body|head|div|p|span|ul|ol|li|table|td|h[1-6]|section|article|a|script)\\b[^<>]{0,500}>");
    private static final Pattern MARKDOWN_SIGN = Pattern.compile(
            "(?m)^(?:#{1,6}\\s+\\S|={3,}\\s*$|\\|.*\\|\\s*$|[*+-]\\s+\\S|\\d+\\.\\s{2,}\\S)|\\[[^\\]\\n]+\\]\\([^)\\s]+\\)|\\*\\*\\S");

    private FormatFinder() {}

    /** Returns the format of a page, from its name, its header and, above all, its text. */
    static PageFormat of(Page page, String text) {
        String name = page.name().toLowerCase(Locale.ROOT);
        String type = page.contentType().toLowerCase(Locale.ROOT);
        String head = text.length() > HEAD ? text.substring(0, HEAD) : text;
        if (name.endsWith(".md") || name.endsWith(".markdown") || type.startsWith("text/markdown")) {
            return PageFormat.MARKDOWN;
        }
        if (HTML_START.matcher(head).lookingAt()) {
            return PageFormat.HTML;
        }
        if (name.endsWith(".txt") || name.endsWith(".text")) {
            return PageFormat.TEXT;
        }
        if (type.contains("html") || name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml")) {
            return PageFormat.HTML;
        }
        int tags = count(HTML_TAG, head);
        if (tags >= 6 && tags * 200 > head.length()) {
            return PageFormat.HTML;
        }
        return count(MARKDOWN_SIGN, head) >= 2 ? PageFormat.MARKDOWN : PageFormat.TEXT;
    }

    private static int count(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        int count = 0;
        while (count < 10_000 && found.find()) {
            count++;
        }
        return count;
    }
}
