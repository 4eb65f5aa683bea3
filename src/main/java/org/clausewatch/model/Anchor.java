package org.clausewatch.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where something stands that a user wrote a note on, told by what can be read and never by a derived id, so that it
 * can be found again in whatever a later program makes of the same pages. After the
 * <a href="https://www.w3.org/TR/annotation-model/#text-quote-selector">text quote selector</a> of the W3C's Web
 * Annotation Data Model.
 *
 * @param snapshotSha256 of the bytes as served, or "" where it is not known
 * @param observedAt when that snapshot was observed; empty where it is not known
 * @param path the headings above it, outermost first
 * @param quotation the exact text: a clause's, or those of several, joined by line feeds; "" for a version as a whole
 * @param before a little of the text before it, or ""
 * @param after a little of the text behind it, or ""
 */
public record Anchor(
        String snapshotSha256,
        Optional<Instant> observedAt,
        List<String> path,
        String quotation,
        String before,
        String after) {
    /** So much of the text before and after is kept, in code points. */
    private static final int NEIGHBOURHOOD = 40;

    public Anchor {
        path = List.copyOf(path);
    }

    /** Returns the anchor of a version as a whole. */
    public static Anchor of(Provenance provenance) {
        return new Anchor(provenance.snapshotSha256(), provenance.firstObservedAt(), List.of(), "", "", "");
    }

    /**
     * Returns the anchor of clauses of a version.
     *
     * @param clauses at least one, in their order
     */
    public static Anchor of(Version version, Provenance provenance, List<Clause> clauses) {
        return new Anchor(
                provenance.snapshotSha256(),
                provenance.firstObservedAt(),
                clauses.getFirst().path(),
                String.join("\n", clauses.stream().map(Clause::text).toList()),
                before(version, clauses.getFirst()),
                after(version, clauses.getLast()));
    }

    /** Returns the quoted texts, one a clause; none for a version as a whole. */
    public List<String> quotations() {
        return quotation.lines().filter(line -> !line.isBlank()).toList();
    }

    /** Returns a little of the text that stands before a clause, line feeds as spaces. */
    public static String before(Version version, Clause clause) {
        StringBuilder text = new StringBuilder();
        for (int i = clause.index() - 1; i >= 0 && CodePoints.length(text.toString()) < NEIGHBOURHOOD; i--) {
            if (!version.clauses().get(i).furniture()) {
                text.insert(0, version.clauses().get(i).text() + (text.isEmpty() ? "" : " "));
            }
        }
        int length = CodePoints.length(text.toString());
        return CodePoints.slice(text.toString(), Math.max(0, length - NEIGHBOURHOOD), length);
    }

    /** Returns a little of the text that stands behind a clause, line feeds as spaces. */
    public static String after(Version version, Clause clause) {
        StringBuilder text = new StringBuilder();
        for (int i = clause.index() + 1;
                i < version.clauses().size() && CodePoints.length(text.toString()) < NEIGHBOURHOOD;
                i++) {
            if (!version.clauses().get(i).furniture()) {
                text.append(text.isEmpty() ? "" : " ")
                        .append(version.clauses().get(i).text());
            }
        }
        return CodePoints.slice(text.toString(), 0, Math.min(NEIGHBOURHOOD, CodePoints.length(text.toString())));
    }
}
