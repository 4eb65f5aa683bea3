package org.clausewatch.export;

import static org.clausewatch.export.Goldens.assertGolden;
import static org.clausewatch.export.Goldens.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Explanation;
import org.clausewatch.model.Frame;
import org.clausewatch.model.FrameSlot;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.Judgement;
import org.clausewatch.model.Reason;
import org.clausewatch.model.Significance;
import org.clausewatch.model.TextSpan;
import org.junit.jupiter.api.Test;

class ExplanationTextTest {
    private static void write(int width, boolean colour, Writer out) throws IOException {
        new ExplanationText(Wording.english(), ExampleExplanation::rule, width, colour)
                .write(
                        ExampleExplanation.log(),
                        ExampleExplanation.comparison(),
                        ExampleExplanation.change(),
                        Optional.of(ExampleExplanation.explanation()),
                        out);
    }

    @Test
    void looksLikeTheGoldens() throws IOException {
        assertGolden("explanation.txt", out -> write(100, false, out));
        assertGolden("explanation-narrow.txt", out -> write(60, false, out));
        assertGolden("explanation-colour.txt", out -> write(100, true, out));
        assertGolden(
                "explanation.json",
                out -> ExplanationJson.write(
                        ExampleExplanation.log(),
                        ExampleExplanation.change(),
                        Optional.of(ExampleExplanation.explanation()),
                        ExampleExplanation::rule,
                        out));
    }

    @Test
    void whatWasFoundInAnEditorialChangeDoesNotCount() throws IOException {
        Judgement editorial =
                new Judgement(Significance.EDITORIAL, List.of(Reason.of("heading")), List.of(), Optional.empty());
        Explanation found = ExampleExplanation.explanation();
        Explanation explanation = new Explanation(editorial, found.frames(), found.reasons(), found.lost());
        JudgedChange change = new JudgedChange(ExampleExplanation.change().change(), editorial);
        String text = written(out -> new ExplanationText(Wording.english(), ExampleExplanation::rule, 100, false)
                .write(
                        ExampleExplanation.log(),
                        ExampleExplanation.comparison(),
                        change,
                        Optional.of(explanation),
                        out));
        assertTrue(text.contains("Editorial: only a heading differs."), text);
        assertTrue(text.contains("does not count, as the change is editorial"), text);
        assertFalse(text.contains("So the text now"), text);
    }

    @Test
    void aStatementIsQuotedAsItsSentence() {
        Frame choice = ExampleExplanation.choice().frame();
        assertEquals(
                "We share your drawings with advertisers and brushmakers, unless you object.",
                Quotes.of(ExampleExplanation.newClause(), choice));
        Frame frame = new Frame(
                "data-sharing",
                choice.stance(),
                choice.rules(),
                0,
                List.of(choice.slots().getFirst()));
        Clause row = Clause.of(
                0, ClauseKind.TABLE_ROW, "Drawings | See No. 5, e.g. We ask, 1234 unless you object to it | 2 years");
        int start = row.text().indexOf("unless");
        Frame moved = new Frame(
                frame.topic(),
                frame.stance(),
                frame.rules(),
                0,
                frame.slots().stream()
                        .map(slot -> new FrameSlot(
                                slot.slot(),
                                slot.rule(),
                                new TextSpan(
                                        slot.span().part(),
                                        slot.span().heading(),
                                        start,
                                        start + slot.span().text().length(),
                                        slot.span().text())))
                        .toList());
        assertEquals("See No. 5, e.g. We ask, 1234 unless you object to it", Quotes.of(row, moved));
    }
}
