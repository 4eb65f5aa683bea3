package org.clausewatch.export;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clausewatch.export.StyledText.Style;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseIdentities;
import org.clausewatch.model.ClauseIdentity;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.ClauseStatements;

/** The clauses of a version, each with when its present wording was first seen, as text for a terminal. */
public final class DatedClausesText {
    private final int width;
    private final boolean colour;

    /**
     * Chooses how they are written.
     *
     * @param width columns of the terminal
     * @param colour whether ANSI escapes may be used
     */
    public DatedClausesText(int width, boolean colour) {
        this.width = width;
        this.colour = colour;
    }

    /**
     * Writes clauses, a line each, below their headings.
     *
     * @param identities of the version's clauses
     * @param begun when the document was first seen: what stood then may be older
     * @param topics ids of those that the clauses must concern; empty for all clauses
     * @throws IOException if {@code out} cannot be written to
     */
    public void write(
            ClauseListing listing, ClauseIdentities identities, Instant begun, List<String> topics, Writer out)
            throws IOException {
        List<Clause> clauses = listing.clauses().stream()
                .filter(item -> !item.clause().furniture())
                .filter(item -> topics.isEmpty() || concerns(item, topics))
                .map(ClauseStatements::clause)
                .toList();
        List<String> lines = new ArrayList<>();
        put(new StyledText().add(Style.STRONG, listing.file()), "", lines);
        TextChangeLog.observed(listing.provenance())
                .ifPresent(seen -> put(new StyledText().add(Style.FAINT, seen), "  ", lines));
        put(new StyledText().plain(summary(clauses, identities, begun)), "", lines);
        List<String> path = List.of();
        for (Clause clause : clauses) {
            if (clause.kind() == ClauseKind.HEADING) {
                lines.add("");
                path = Stream.concat(clause.path().stream(), Stream.of(clause.text()))
                        .toList();
            } else if (!clause.path().equals(path)) {
                path = clause.path();
                lines.add("");
                put(new StyledText().add(Style.STRONG, path.isEmpty() ? "(no heading)" : Places.of(path)), "", lines);
            }
            identities.of(clause).ifPresent(identity -> lines.add(line(clause, identity, begun)));
        }
        for (String line : lines) {
            out.write(line);
            out.write('\n');
        }
    }

    private static boolean concerns(ClauseStatements item, List<String> topics) {
        return item.topics().stream().anyMatch(finding -> topics.contains(finding.topic()));
    }

    private static String summary(List<Clause> clauses, ClauseIdentities identities, Instant begun) {
        List<Instant> times = clauses.stream()
                .flatMap(clause -> identities.of(clause).stream())
                .map(ClauseIdentity::firstSeenAt)
                .toList();
        Optional<Instant> newest = times.stream().max(Instant::compareTo);
        long first = times.stream().filter(begun::equals).count();
        String counted = TextChangeLog.number(clauses.size(), "clause")
                + ", each with when its present wording was first seen. ";
        if (newest.isEmpty()) {
            return counted.strip();
        }
        String old = (first == 0 ? "None" : TextChangeLog.count((int) first)) + (first < 2 ? " stands" : " stand")
                + " as on " + day(begun) + ", when the document was first seen"
                + (first == 0 ? "." : ", and may be older.");
        if (newest.get().equals(begun)) {
            return counted + old;
        }
        int latest = (int) times.stream().filter(newest.get()::equals).count();
        return counted + old + " The newest wording is of " + day(newest.get()) + ": "
                + TextChangeLog.number(latest, "clause") + ".";
    }

    private String line(Clause clause, ClauseIdentity identity, Instant begun) {
        String words = (clause.number().isEmpty() ? "" : clause.number() + " ") + clause.text();
        StyledText text = new StyledText()
                .add(identity.firstSeenAt().equals(begun) ? Style.FAINT : Style.STRONG, day(identity.firstSeenAt()))
                .add(Style.FAINT, " " + ChangeText.ID_MARK + identity.lineage() + " ")
                .add(clause.kind() == ClauseKind.HEADING ? Style.STRONG : Style.PLAIN, words);
        return text.firstLine(width, "  ", colour);
    }

    private static String day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    private void put(StyledText text, String indent, List<String> lines) {
        lines.addAll(text.lines(width, indent, indent, colour));
    }
}
