package org.clausewatch.export;

import static org.clausewatch.export.Goldens.assertGolden;
import static org.clausewatch.export.Goldens.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvChangeLogTest {
    @Test
    void looksLikeTheGolden() throws IOException {
        assertGolden(
                "everything.csv",
                out -> CsvChangeLog.write(List.of(ExampleLogs.everything(), ExampleLogs.notJudged()), out));
    }

    @Test
    void holdsOneRowPerChange() throws IOException {
        String csv = written(out -> CsvChangeLog.write(List.of(ExampleLogs.everything()), out));
        List<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
        assertEquals(ExampleLogs.everything().changes().size(), rows.size());
        assertEquals(
                "You can write to us.\nWe answer within a week.", rows.get(3).getField("new_text"));
        assertEquals("Your data > How we use it", rows.get(0).getField("heading_path"));
        assertEquals("0.6667", rows.get(0).getField("similarity"));
        assertEquals("'=HYPERLINK() We never sell what you write.", rows.get(2).getField("old_text"));
    }

    @Test
    void saysWhereTopicsWereNotJudged() throws IOException {
        String csv = written(out -> CsvChangeLog.write(List.of(ExampleLogs.notJudged()), out));
        NamedCsvRecord row =
                CsvReader.builder().ofNamedCsvRecord(csv).stream().findFirst().orElseThrow();
        assertEquals("false", row.getField("judged"));
        assertEquals("", row.getField("topics"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r=1", "＝1", "'=1", "''-1", "\u00A0=1"})
    void noCellBeginsAFormulaAndTheTextCanBeHadBack(String text) {
        String cell = CsvTable.guarded(text);
        assertEquals("'" + text, cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "'quoted'", "a = b", "1-2", "“=”"})
    void otherCellsStayAsTheyAre(String text) {
        assertEquals(text, CsvTable.guarded(text));
        assertFalse(text.startsWith("="));
    }
}
