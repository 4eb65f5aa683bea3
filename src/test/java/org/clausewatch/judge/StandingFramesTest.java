package org.clausewatch.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Frame;
import org.clausewatch.model.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one text says on AI training, clause by clause, as it is counted where it stands on the topic. */
class StandingFramesTest {
    private static final Judge JUDGE = new Judge(RuleSet.bundled());

    private static List<Stance> stances(Clause clause) {
        return JUDGE.frames(clause).stream()
                .filter(frame -> frame.topic().equals("ai-training"))
                .map(Frame::stance)
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We train our models on the messages that you send.",
                "Your recordings may be used to train our speech models.",
                "Improving our AI models is in our legitimate interest.",
            })
    void aStatementOnWhoDoesItOrWithWhichDataPermitsIt(String text) {
        assertEquals(List.of(Stance.PERMITS), stances(Clause.of(0, ClauseKind.PARAGRAPH, text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quillmoor is a research company that builds steerable AI systems.",
                "Training a model takes place in two steps.",
                "Do we train our models on your messages?",
            })
    void whatOnlySpeaksOfItPermitsNothing(String text) {
        assertEquals(List.of(Stance.MENTIONS), stances(Clause.of(0, ClauseKind.PARAGRAPH, text)));
    }

    @Test
    void aHeadingPermitsNothing() {
        assertEquals(
                List.of(Stance.MENTIONS),
                stances(Clause.of(0, ClauseKind.HEADING, "How we train our models on your data")));
    }
}
