package org.clausewatch.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a page tells users of screen readers at the end of a link ("opens in a new window"). It is no
 * wording of the policy, and comes and goes with a page's template.
 */
final class LinkHints {
    private static final Pattern HINT = Pattern.compile(
            "[\\s\\u2060,;–-]*[(\\[]?\\s*(?:"
                    + Resources.lines("link-hints.txt").stream()
                            .map(Pattern::quote)
                            .collect(Collectors.joining("|"))
                    + ")\\.?\\s*[)\\]]?\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** As many signs at the end of a link can be such a hint. */
    private static final int MAX_LENGTH = 80;

    private LinkHints() {}

    /** Returns the length of a link's text from start to end without a hint at its end. */
    static int lengthWithout(CharSequence text, int start, int end) {
        int from = Math.max(start, end - MAX_LENGTH);
        Matcher hint = HINT.matcher(text.subSequence(from, end));
        return hint.find() ? from + hint.start() - start : end - start;
    }
}
