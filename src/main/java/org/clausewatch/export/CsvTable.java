package org.clausewatch.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes tables as CSV: a header, then rows; commas, RFC 4180 quoting, line feeds. */
final class CsvTable {
    /** The characters that begin a formula, behind white space and apostrophes. */
    private static final Pattern FORMULA = Pattern.compile("^[\\s\\p{Z}']*[=+\\-@＝＋－＠]");

    private CsvTable() {}

    /** Writes a table; no cell of it runs as a formula in a spreadsheet. */
    static void write(List<String> columns, Stream<Stream<String>> rows, Writer out) throws IOException {
        try {
            // Neither closed nor buffered here: the writer belongs to the caller.
            CsvWriter csv = CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.LF)
                    .bufferSize(0)
                    .build(out);
            csv.writeRecord(columns);
            rows.forEach(row -> csv.writeRecord(row.map(CsvTable::guarded).toList()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Returns a cell that no spreadsheet takes for a formula. */
    static String guarded(String cell) {
        return FORMULA.matcher(cell).find() ? "'" + cell : cell;
    }
}
