package org.clausewatch.model;

import java.util.List;

/**
 * A heading, paragraph, list item, table row or quote of a version.
 *
 * @param index position in its version, from 0
 * @param kind what it is in its page
 * @param number its enumerator as printed, not part of the text ("3.2", "(a)"), or ""
 * @param path the headings above it, outermost first; a heading's own text is not in its path
 * @param leadIn the sentence that a list item or row completes ("We share your data with:"), or ""
 * @param text the wording, on one line, white space folded, no link targets and no markup
 * @param cells of a table row, whose text is the cells joined by {@code " | "}; otherwise empty
 * @param links the links in the text, in order
 * @param furniture whether it is part of the page around the policy (a menu, a share bar, a table of
 *     contents) rather than of the policy
 */
public record Clause(
        int index,
        ClauseKind kind,
        String number,
        List<String> path,
        String leadIn,
        String text,
        List<String> cells,
        List<Link> links,
        boolean furniture) {
    public Clause {
        if (index < 0) {
            throw new IllegalArgumentException("Clause index " + index);
        }
        if (text.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("A clause's text is one line: " + text);
        }
        path = List.copyOf(path);
        cells = List.copyOf(cells);
        links = List.copyOf(links);
    }

    /** Returns a plain clause with no heading, enumerator, lead-in or links. */
    public static Clause of(int index, ClauseKind kind, String text) {
        return new Clause(index, kind, "", List.of(), "", text, List.of(), List.of(), false);
    }
}
