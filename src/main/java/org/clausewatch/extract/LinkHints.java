package org.clausewatch.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a page tells users of screen readers at the end of a link ("opens in a new window"). It is no
 * wording of the policy, and comes and goes with a page's template.
 */
final class LinkHints {
    private static final List<String> HINTS = Resources.lines("link-hints.txt");

    private static final Pattern HINT = Pattern.compile(
            "[\\s\\u2060,;–-]*[(\\[]?\\s*(?:"
                    + HINTS.stream().map(Pattern::quote).collect(Collectors.joining("|"))
                    + ")\\.?\\s*[)\\]]?\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** So many signs at the end of a link tell most of those that hold no hint. */
    private static final int TAIL = 3;

    /** As many signs at the end of a link can be such a hint. */
    private static final int MAX_LENGTH = 80;

    /** The last signs of all hints. */
    private static final Set<String> TAILS =
            HINTS.stream().map(hint -> hint.substring(hint.length() - TAIL)).collect(Collectors.toUnmodifiableSet());

    private LinkHints() {}

    /** Returns the length of a link's text from start to end without a hint at its end. */
    static int lengthWithout(CharSequence text, int start, int end) {
        int from = Math.max(start, end - MAX_LENGTH);
        if (!mayHoldHint(text, from, end)) {
            return end - start;
        }
        Matcher hint = HINT.matcher(text.subSequence(from, end));
        return hint.find() ? from + hint.start() - start : end - start;
    }

    /** Whether a text ends as one of the hints does, signs behind it aside; in other scripts it always may. */
    private static boolean mayHoldHint(CharSequence text, int start, int end) {
        int last = end;
        while (last > start && isBehindHint(text.charAt(last - 1))) {
            last--;
        }
        if (last - start < TAIL) {
            return false;
        }
        String tail = text.subSequence(last - TAIL, last).toString();
        return TAILS.contains(tail.toLowerCase(Locale.ROOT)) || !tail.chars().allMatch(c -> c < 0x80);
    }

    private static boolean isBehindHint(char c) {
        return c <= ' ' || c == '.' || c == ')' || c == ']' || Signs.isSpace(c);
    }
}
