package org.clausewatch.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.CodePoints;
import org.clausewatch.model.Link;
import org.clausewatch.model.Version;

/** A version alone: its clauses as plain text, as Markdown, as JSON. */
public final class VersionText {
    private static final int DEEPEST_HEADING = 6;
    /** What Markdown would take for markup inside a line. */
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>]|&(?=[#A-Za-z])");
    /** What Markdown would take for a heading, list item or rule at the beginning of a line. */
    private static final Pattern LINE_MARKUP = Pattern.compile("^(?:#|[-+=~]|\\d{1,9}[.)](?=\\s|$))");
    /** Enumerators that Markdown has itself. */
    private static final Pattern ORDINAL = Pattern.compile("\\d{1,9}[.)]");

    private VersionText() {}

    /**
     * Writes each clause's text on a line, its enumerator before it.
     *
     * @throws IOException if {@code out} cannot be written to
     */
    public static void writeText(Version version, Writer out) throws IOException {
        for (Clause clause : version.clauses()) {
            out.write(numbered(clause, clause.text()));
            out.write('\n');
        }
    }

    /**
     * Writes all clauses as one JSON array, each as in the change log's schema.
     *
     * @throws IOException if {@code out} cannot be written to
     */
    public static void writeJson(Version version, Writer out) throws IOException {
        Json.writePretty(Json.array(version.clauses(), ClauseJson::clause), out);
    }

    /**
     * Writes Markdown (CommonMark with tables): headings by their depth, lists, quotes, tables and links.
     * The first row of a table becomes its header, as Markdown knows no table without one.
     *
     * @throws IOException if {@code out} cannot be written to
     */
    public static void writeMarkdown(Version version, Writer out) throws IOException {
        ClauseKind before = null;
        int columns = 0;
        for (Clause clause : version.clauses()) {
            ClauseKind kind = clause.kind();
            boolean goesOn = kind == before
                    && (kind == ClauseKind.LIST_ITEM
                            || (kind == ClauseKind.TABLE_ROW && clause.cells().size() == columns));
            if (before != null && !goesOn) {
                out.write('\n');
            }
            out.write(markdown(clause));
            out.write('\n');
            if (kind == ClauseKind.TABLE_ROW && !goesOn) {
                columns = clause.cells().size();
                out.write("|" + " --- |".repeat(Math.max(1, columns)) + "\n");
            }
            before = kind;
        }
    }

    private static String numbered(Clause clause, String text) {
        return clause.number().isEmpty() ? text : clause.number() + " " + text;
    }

    private static String markdown(Clause clause) {
        String text = linked(clause, 0, CodePoints.length(clause.text()));
        return switch (clause.kind()) {
            case HEADING ->
                "#".repeat(Math.min(DEEPEST_HEADING, clause.path().size() + 1)) + " " + numbered(clause, text);
            case PARAGRAPH -> escapedLine(numbered(clause, text));
            case QUOTE -> "> " + escapedLine(numbered(clause, text));
            case LIST_ITEM ->
                ORDINAL.matcher(clause.number()).matches()
                        ? clause.number() + " " + escapedLine(text)
                        : "* " + escapedLine(numbered(clause, text));
            case TABLE_ROW -> tableRow(clause);
        };
    }

    private static String tableRow(Clause clause) {
        List<String> cells = clause.cells().isEmpty() ? List.of(clause.text()) : clause.cells();
        StringBuilder row = new StringBuilder("|");
        int start = 0;
        for (String cell : cells) {
            int end = start + CodePoints.length(cell);
            row.append(' ')
                    .append(linked(clause, start, end).replace("|", "\\|"))
                    .append(" |");
            start = end + " | ".length();
        }
        return row.toString();
    }

    /** Returns a stretch of a clause's text as Markdown, its links included. */
    private static String linked(Clause clause, int start, int end) {
        StringBuilder markdown = new StringBuilder();
        int at = start;
        for (Link link : clause.links()) {
            if (link.start() >= at && link.end() <= end && link.end() > link.start()) {
                markdown.append(escaped(CodePoints.slice(clause.text(), at, link.start())));
                markdown.append('[')
                        .append(escaped(CodePoints.slice(clause.text(), link.start(), link.end())))
                        .append("](<")
                        .append(link.href()
                                .replace("<", "%3C")
                                .replace(">", "%3E")
                                .replace("\\", "%5C"))
                        .append(">)");
                at = link.end();
            }
        }
        return markdown.append(escaped(CodePoints.slice(clause.text(), at, end)))
                .toString();
    }

    private static String escaped(String text) {
        return MARKUP.matcher(text).replaceAll("\\\\$0");
    }

    private static String escapedLine(String markdown) {
        var matcher = LINE_MARKUP.matcher(markdown);
        if (!matcher.find()) {
            return markdown;
        }
        String start = matcher.group();
        String escaped = start.substring(0, start.length() - 1) + "\\" + start.substring(start.length() - 1);
        return escaped + markdown.substring(start.length());
    }
}
