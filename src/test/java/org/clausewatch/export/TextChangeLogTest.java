package org.clausewatch.export;

import static org.clausewatch.export.Goldens.assertGolden;
import static org.clausewatch.export.Goldens.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.Edit;
import org.clausewatch.model.EditOp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextChangeLogTest {
    private static final Selection ALL = new Selection(List.of(), true);

    private static String text(ChangeLog log, Selection selection, int width, boolean colour) throws IOException {
        return written(out -> new TextChangeLog(Wording.english(), selection, width, colour).write(log, out));
    }

    @Test
    void looksLikeTheGoldens() throws IOException {
        assertGolden("default.txt", out -> out.write(text(ExampleLogs.everything(), Selection.DEFAULT, 100, false)));
        assertGolden("all.txt", out -> out.write(text(ExampleLogs.everything(), ALL, 100, false)));
        assertGolden("narrow.txt", out -> out.write(text(ExampleLogs.everything(), Selection.DEFAULT, 50, false)));
        assertGolden("colour.txt", out -> out.write(text(ExampleLogs.everything(), Selection.DEFAULT, 100, true)));
        assertGolden("not-judged.txt", out -> out.write(text(ExampleLogs.notJudged(), Selection.DEFAULT, 100, false)));
        assertGolden(
                "editorial-only.txt",
                out -> out.write(text(ExampleLogs.editorialOnly(), Selection.DEFAULT, 100, false)));
        assertGolden("identical.txt", out -> out.write(text(ExampleLogs.identical(), Selection.DEFAULT, 100, false)));
        assertGolden(
                "not-comparable.txt",
                out -> out.write(text(ExampleLogs.notComparable(), Selection.DEFAULT, 100, false)));
    }

    @Test
    void runsOfSmallChangesAreOneEntryEach() throws IOException {
        ExamplePair pair = ExamplePair.ofRuns();
        assertGolden("runs.txt", out -> out.write(text(pair.log(), ALL, 100, false)));
        assertGolden(
                "why.txt",
                out -> new TextChangeLog(Wording.english(), ALL, 100, false)
                        .write(pair.log(), pair.comparison(), true, out));
    }

    @Test
    void entriesOfARunAreNumberedAsTheChangesThatTheyStandFor() throws IOException {
        String text = text(ExamplePair.ofRuns().log(), ALL, 100, false);
        assertTrue(text.contains("\n1–2, 4. Privacy Policy › What is public\n"), text);
        assertTrue(text.contains("\n6–10. Privacy Policy › Uses\n"), text);
        assertTrue(text.contains("\n" + ExamplePair.ofRuns().changes().size() + ". "), text);
        assertFalse(text.contains("shown; --all"), text);
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 60, 100, 200})
    void linesOfRunsFitTheTerminal(int width) throws IOException {
        text(ExamplePair.ofRuns().log(), ALL, width, false)
                .lines()
                .forEach(line -> assertTrue(TerminalWidth.of(line) <= width, line));
    }

    @Test
    void coloursChangeNothingThatIsRead() throws IOException {
        String coloured = text(ExampleLogs.everything(), ALL, 100, true);
        assertTrue(coloured.contains("\u001b["));
        assertEquals(text(ExampleLogs.everything(), ALL, 100, false), coloured.replaceAll("\u001b\\[[0-9;]*m", ""));
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 60, 100, 200})
    void linesFitTheTerminal(int width) throws IOException {
        text(ExampleLogs.everything(), ALL, width, false)
                .lines()
                .forEach(line -> assertTrue(TerminalWidth.of(line) <= width, line));
    }

    @Test
    void whatConcernsAKinTopicIsQuoted() throws IOException {
        String text = text(ExampleLogs.everything(), new Selection(List.of("ai-use"), false), 100, false);
        assertTrue(text.contains("Also, on AI training (--topic ai-training shows "), text);
        assertTrue(text.lines().anyMatch(line -> line.startsWith("   · ")), text);
    }

    @Test
    void whatConcernsOtherTopicsIsCountedInOneLine() throws IOException {
        String text = text(ExampleLogs.everything(), new Selection(List.of("zorbly-own-topic"), false), 100, false);
        assertTrue(text.contains("Changes on other topics (--topic NAME shows them): ai-training "), text);
        assertFalse(text.contains("Also, on"), text);
        assertFalse(text(ExampleLogs.everything(), ALL, 100, false).contains("other topics"));
    }

    @Test
    void aTopicOfTheReadersChoiceSelects() throws IOException {
        String text = text(ExampleLogs.everything(), new Selection(List.of("zorbly-own-topic"), false), 100, false);
        assertTrue(text.contains("1 change concerns zorbly-own-topic; 3 other changes of substance, 2 editorial"));
        // And two on which the user wrote notes.
        assertTrue(text.contains("3 of 6 changes shown"));
    }

    @Test
    void aTextThatWasNotJudgedIsNeverCalledIrrelevant() throws IOException {
        for (Selection selection : List.of(Selection.DEFAULT, ALL)) {
            String text = text(ExampleLogs.notJudged(), selection, 100, false);
            assertTrue(text.contains("Not judged: German."), text);
            assertFalse(text.contains("no change concerns"), text);
        }
        assertTrue(Selection.DEFAULT.needsReading(ExampleLogs.notJudged()));
        assertTrue(Selection.DEFAULT.needsReading(ExampleLogs.notComparable()));
        assertFalse(Selection.DEFAULT.needsReading(ExampleLogs.editorialOnly()));
        assertFalse(Selection.DEFAULT.needsReading(ExampleLogs.identical()));
    }

    @Test
    void editsAreMarkedWordByWordAndLineByLine() {
        assertEquals(
                List.of("We [-may-] {+will+} share", "{+it.+}", "{+And more.+}"),
                lines(
                        new Edit(EditOp.EQUAL, "We "),
                        new Edit(EditOp.DELETE, "may "),
                        new Edit(EditOp.INSERT, "will "),
                        new Edit(EditOp.EQUAL, "share"),
                        new Edit(EditOp.INSERT, "\nit.\nAnd more.")));
    }

    @Test
    void bordersOfClausesAreLineBreaksOnEitherSide() {
        assertEquals(
                List.of("One.", "Two."),
                lines(
                        new Edit(EditOp.EQUAL, "One."),
                        new Edit(EditOp.DELETE, "\n"),
                        new Edit(EditOp.INSERT, " "),
                        new Edit(EditOp.EQUAL, "Two.")));
        assertEquals(
                List.of("One.", "{+Between.+}", "Two."),
                lines(
                        new Edit(EditOp.EQUAL, "One."),
                        new Edit(EditOp.DELETE, " "),
                        new Edit(EditOp.INSERT, "\nBetween.\n"),
                        new Edit(EditOp.EQUAL, "Two.")));
    }

    @Test
    void longUnchangedStretchesAreShortened() {
        String stretch = "all the same ".repeat(40);
        List<String> lines =
                lines(new Edit(EditOp.DELETE, "One "), new Edit(EditOp.EQUAL, stretch), new Edit(EditOp.INSERT, "two"));
        String text = String.join(" ", lines);
        assertTrue(text.startsWith("[-One-] all the same all"), text);
        assertTrue(text.contains(" … "), text);
        assertTrue(text.endsWith("the same {+two+}"), text);
        assertTrue(text.length() < 240, text);
    }

    @Test
    void wideCharactersTakeTwoColumns() {
        List<String> lines =
                new StyledText().plain("我们可能会使用您的数据来训练我们的人工智能模型。这包括您的帖子。").lines(30, "", "", false);
        assertEquals(List.of("我们可能会使用您的数据来训练我", "们的人工智能模型。这包括您的帖", "子。"), lines);
        assertEquals(1, TerminalWidth.of("e\u0301"));
    }

    @Test
    void aLineNeverBeginsWithAStop() {
        assertEquals(
                List.of("我们可能会使用您的", "数。这"),
                new StyledText().plain("我们可能会使用您的数。这").lines(20, "", "", false));
    }

    @Test
    void aPagesTextCannotSteerTheTerminal() {
        List<String> lines = new StyledText()
                .plain("harmless\u001b]0;title\u0007\u001b[2Jtext \u202Eabc\u0008")
                .lines(100, "", "", true);
        assertEquals(List.of("harmless\uFFFD]0;title\uFFFD\uFFFD[2Jtext \uFFFDabc\uFFFD"), lines);
    }

    private static List<String> lines(Edit... edits) {
        return EditText.of(List.of(edits)).lines(100, "", "", false);
    }
}
