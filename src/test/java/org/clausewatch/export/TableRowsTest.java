package org.clausewatch.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.clausewatch.model.Change;
import org.clausewatch.model.ChangeKind;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Edit;
import org.clausewatch.model.EditOp;
import org.junit.jupiter.api.Test;

class TableRowsTest {
    private static Clause row(String text, String... cells) {
        return new Clause(0, ClauseKind.TABLE_ROW, "", List.of(), "", text, List.of(cells), List.of(), false);
    }

    private static Change change(Clause old, Clause now, Edit... edits) {
        return new Change(
                "row", ChangeKind.MODIFIED, false, 0.5, List.of(old), List.of(now), List.of(edits), List.of());
    }

    private static List<String> cells(Change change) {
        return TableRows.edits(change).stream()
                .map(cell -> String.join("", EditText.of(cell).lines(100, "", "", false)))
                .toList();
    }

    @Test
    void editsStayInTheirCells() {
        assertEquals(
                List.of("Name", "to call [-you-]{+us+}", "a year"),
                cells(change(
                        row("Name |  | to call you | a year", "Name", "", "to call you", "a year"),
                        row("Name |  | to call us | a year", "Name", "", "to call us", "a year"),
                        new Edit(EditOp.EQUAL, "Name |  | to call "),
                        new Edit(EditOp.DELETE, "you"),
                        new Edit(EditOp.INSERT, "us"),
                        new Edit(EditOp.EQUAL, " | a year"))));
    }

    @Test
    void aColumnThatWentOrCameIsACellOfItsOwn() {
        assertEquals(
                List.of("Name", "[-to call-]", "a year", "{+by law+}"),
                cells(change(
                        row("Name | to call | a year", "Name", "to call", "a year"),
                        row("Name | a year | by law", "Name", "a year", "by law"),
                        new Edit(EditOp.EQUAL, "Name"),
                        new Edit(EditOp.DELETE, " | to call"),
                        new Edit(EditOp.EQUAL, " | a year"),
                        new Edit(EditOp.INSERT, " | by law"))));
    }

    @Test
    void aSignWithinACellIsText() {
        assertEquals(
                List.of("Name", "a | b [-or c-]"),
                cells(change(
                        row("Name | a | b or c", "Name", "a | b or c"),
                        row("Name | a | b", "Name", "a | b"),
                        new Edit(EditOp.EQUAL, "Name | a | b"),
                        new Edit(EditOp.DELETE, " or c"))));
    }

    @Test
    void signsThatATextBeginsOrEndsWithAreNotShown() {
        assertEquals(
                List.of("All [-of it-]"),
                cells(change(
                        row("| All of it |", "", "All of it", ""),
                        row("| All |", "", "All", ""),
                        new Edit(EditOp.EQUAL, "| All"),
                        new Edit(EditOp.DELETE, " of it"),
                        new Edit(EditOp.EQUAL, " |"))));
    }

    @Test
    void whatIsNoRowStaysWhole() {
        Clause old = Clause.of(0, ClauseKind.PARAGRAPH, "Yes | no");
        Clause now = Clause.of(0, ClauseKind.PARAGRAPH, "Yes | maybe");
        assertEquals(
                List.of("Yes | [-no-]{+maybe+}"),
                cells(change(
                        old,
                        now,
                        new Edit(EditOp.EQUAL, "Yes | "),
                        new Edit(EditOp.DELETE, "no"),
                        new Edit(EditOp.INSERT, "maybe"))));
    }

    @Test
    void theCellThatWasEditedStandsForTheRow() {
        Change change = change(
                row("Name | you", "Name", "you"),
                row("Name | us", "Name", "us"),
                new Edit(EditOp.EQUAL, "Name | "),
                new Edit(EditOp.DELETE, "you"),
                new Edit(EditOp.INSERT, "us"));
        assertEquals(
                "youus", TableRows.editedCell(change).stream().map(Edit::text).collect(Collectors.joining()));
        assertEquals("Name, us", TableRows.text(change.newClauses().getFirst()));
    }
}
