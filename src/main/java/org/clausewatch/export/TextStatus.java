package org.clausewatch.export;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clausewatch.archive.Damage;
import org.clausewatch.archive.IndexedDocument;
import org.clausewatch.export.StyledText.Style;

/** An archive at a glance, as text for a terminal. */
public final class TextStatus {
    private static final double MEGABYTE = 1_000_000;
    private static final List<String> COLUMNS =
            List.of("Document", "Observed", "Versions", "Folded", "Last observed", "Last change of substance");
    private static final int FIRST_TEXT_COLUMN = 4;

    private final int width;
    private final boolean colour;

    /**
     * Chooses how it is written.
     *
     * @param width columns of the terminal
     * @param colour whether ANSI escapes may be used
     */
    public TextStatus(int width, boolean colour) {
        this.width = width;
        this.colour = colour;
    }

    /**
     * Writes it: the documents as a table, then what is said of the files.
     *
     * @throws IOException if {@code out} cannot be written to
     */
    public void write(ArchiveStatus status, Writer out) throws IOException {
        List<String> lines = new ArrayList<>();
        put(new StyledText().add(Style.STRONG, "Archive " + status.folder()), lines);
        put(
                new StyledText()
                        .plain(TextChangeLog.number(status.documents().size(), "document") + ", "
                                + TextChangeLog.number(status.observations(), "observation") + "."),
                lines);
        if (!status.documents().isEmpty()) {
            lines.add("");
            table(status.documents(), lines);
        }
        status.same()
                .forEach(group -> put(
                        new StyledText()
                                .plain("Nearly one text, at least nine of ten clauses but for names: "
                                        + group.stream()
                                                .map(TextChangeLog::title)
                                                .map(title -> "“" + title + "”")
                                                .collect(Collectors.joining(", "))
                                        + "."),
                        lines));
        lines.add("");
        put(
                new StyledText()
                        .plain("Snapshots: " + megabytes(status.snapshotBytes()) + ". The chain has "
                                + TextChangeLog.count(status.chainEntries())
                                + (status.chainEntries() == 1 ? " entry." : " entries.")),
                lines);
        put(new StyledText().plain(index(status)), lines);
        damages(status.damages(), lines);
        for (String line : lines) {
            out.write(line);
            out.write('\n');
        }
    }

    private static String index(ArchiveStatus status) {
        String where = status.index()
                .map(file -> megabytes(file.bytes()) + " in " + file.file())
                .orElse("in memory only, made anew for each command, as it cannot be kept on disk");
        return "Index: " + where + (status.indexWasCurrent() ? "; up to date." : "; brought up to date just now.");
    }

    private void damages(List<Damage> damages, List<String> lines) {
        if (damages.isEmpty()) {
            put(
                    new StyledText().plain("No file is known to be damaged; 'clausewatch verify' checks all of them."),
                    lines);
            return;
        }
        put(
                new StyledText()
                        .add(
                                Style.WARNING,
                                TextChangeLog.number(damages.size(), "file") + " damaged, gone or strange:"),
                lines);
        damages.forEach(
                damage -> lines.addAll(new StyledText().plain(damage.message()).lines(width, "  ", "    ", colour)));
    }

    private static void table(List<IndexedDocument> documents, List<String> lines) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS);
        for (IndexedDocument document : documents) {
            rows.add(List.of(
                    TextChangeLog.title(document.document()),
                    TextChangeLog.count(document.observations()),
                    TextChangeLog.count(document.versions()),
                    TextChangeLog.count(document.folds()),
                    day(document.lastObserved()),
                    day(document.lastSubstantive())));
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < COLUMNS.size(); column++) {
                int at = column;
                int room = rows.stream()
                        .mapToInt(each -> TerminalWidth.of(each.get(at)))
                        .max()
                        .orElse(0);
                String padding = " ".repeat(room - TerminalWidth.of(row.get(column)));
                boolean number = column > 0 && column < FIRST_TEXT_COLUMN;
                line.append(column > 0 ? "  " : "")
                        .append(number ? padding : "")
                        .append(row.get(column));
                line.append(number ? "" : padding);
            }
            lines.add(line.toString().stripTrailing());
        }
    }

    private static String day(Optional<Instant> at) {
        return at.map(time -> time.atZone(ZoneOffset.UTC).toLocalDate().toString())
                .orElse("none");
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,.1f MB", bytes / MEGABYTE);
    }

    private void put(StyledText text, List<String> lines) {
        lines.addAll(text.lines(width, "", "  ", colour));
    }
}
