package org.clausewatch.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.clausewatch.compare.Comparer;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Comparison;
import org.clausewatch.model.Direction;
import org.clausewatch.model.Judgement;
import org.clausewatch.model.Significance;
import org.clausewatch.model.TopicFinding;
import org.clausewatch.model.Version;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text that says the opposite, in almost the same words, is never waved through. */
class ReversalTest {
    private final Judge judge = new Judge(RuleSet.bundled());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We train AI models with public posts, but not with private letters. | We train AI models with private letters, but not with public posts.
            We share your data with advertisers. We do not share it with insurers. | We share your data with insurers. We do not share it with advertisers.
            Training of our AI with your chats is off by default. You can turn it on. | Training of our AI with your chats is on by default. You can turn it off.
            We keep logs for two years. | We keep logs for ten years.
            We keep logs for 30 days. | We keep logs for 90 days.
            """)
    void wordsThatChangePlacesOrNumbersAreOfSubstance(String before, String after) {
        assertEquals(Significance.SUBSTANTIVE, judgement(before, after).significance());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ai-training | broadens | The setting that lets us train our AI with your chats is off by default. | The setting that lets us train our AI with your chats is on by default.
            ai-training | broadens | You have the right to object to our use of your posts for training our AI models. | You have the right to be informed of our use of your posts for training our AI models.
            ai-training | broadens | We do not use your letters to train AI models. | We may use your letters to train AI models unless you opt out in the settings.
            ai-training | broadens | We never use your songs to train our models. | We use your songs to train our models, but you can opt out.
            ai-training | narrows | We may use your letters to train AI models. | We do not use your letters to train AI models.
            ai-training | broadens | You can opt out of AI training. | You cannot opt out of AI training.
            ai-training | broadens | We use your chats to train AI models. You can opt out. | We use your chats to train AI models.
            ai-training | broadens | We keep training data of our AI models for at most 12 months. | We keep training data of our AI models for as long as we need it.
            data-sharing | broadens | You can opt out of the sale of your data. | You can ask about the sale of your data.
            data-sharing | broadens | We do not share your data with third parties. | We share your data with third parties unless you object.
            data-sharing | narrows | We share your data with advertisers. | We share your data with advertisers only with your consent.
            """)
    void aReversalIsReadInItsDirection(String topic, String direction, String before, String after) {
        List<TopicFinding> topics = judgement(before, after).topics();
        assertTrue(
                topics.stream()
                        .anyMatch(finding -> finding.topic().equals(topic)
                                && finding.direction()
                                        .map(Direction::code)
                                        .orElse("")
                                        .equals(direction)),
                () -> before + " -> " + after + ": " + topics);
    }

    private Judgement judgement(String before, String after) {
        Version old = version(before);
        Version current = version(after);
        Comparison comparison = new Comparer().compare(old, current);
        assertEquals(1, comparison.changes().size());
        return judge.judge(old, current, comparison.changes()).getFirst();
    }

    private static Version version(String text) {
        return new Version(
                "en",
                List.of(),
                List.of(
                        Clause.of(0, ClauseKind.PARAGRAPH, "We run a website for people who like boats."),
                        Clause.of(1, ClauseKind.PARAGRAPH, text),
                        Clause.of(2, ClauseKind.PARAGRAPH, "We are based in a harbour town.")),
                List.of());
    }
}
