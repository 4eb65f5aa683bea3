package org.clausewatch.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Words, sentences and forms. */
class WordsTest {
    private static final WordReader READER = new WordReader(Set.of("e.g", "inc"));

    private static List<String> forms(String text) {
        return READER.read(Source.ofText(text)).stream().map(Word::form).toList();
    }

    @Test
    void cutsWords() {
        assertEquals(List.of("we", "opt", "out", "third", "party", "don't"), forms("We’ll opt-out third-party, don’t"));
        assertEquals(List.of("write", "to", WordReader.ADDRESS, "now"), forms("Write to parrot@park.example, now"));
        assertEquals(List.of("parrot", "keeps", "1,000", "u.s", "seeds"), forms("Parrot’s keeps 1,000 U.S. seeds"));
    }

    @Test
    void endsSentences() {
        List<Word> words =
                READER.read(Source.ofText("Parrot Inc. sells seeds, e.g. millet. We eat them! (All.) | cell"));
        assertEquals(
                List.of("parrot inc sells seeds e.g millet", "we eat them", "all", "cell"),
                Sentence.cut(words).stream()
                        .map(cut ->
                                String.join(" ", cut.stream().map(Word::form).toList()))
                        .toList());
    }

    @Test
    void inflects() {
        assertTrue(EnglishForms.ofVerb("share").containsAll(Set.of("share", "shares", "shared", "sharing")));
        assertTrue(EnglishForms.ofVerb("rely on").containsAll(Set.of("relies on", "relied on", "relying on")));
        assertTrue(EnglishForms.ofVerb("sell/sold").containsAll(Set.of("sells", "sold", "selling")));
        assertTrue(EnglishForms.ofVerb("transfer").contains("transferred"));
        assertEquals(Set.of("third party", "third parties"), EnglishForms.ofNoun("third party"));
        assertEquals(Set.of("query", "queries"), EnglishForms.ofNoun("query"));
    }

    @Test
    void comparesFormsAndSpellingsAlike() {
        assertEquals(Stem.of("sharing"), Stem.of("shares"));
        assertEquals(Stem.of("personalise"), Stem.of("personalized"));
        assertEquals(Stem.of("process"), Stem.of("processing"));
        assertEquals(Stem.of("behaviours"), Stem.of("behavior"));
    }

    @Test
    void longTextsStayLinear() {
        String text = "share share share share ".repeat(20_000);
        assertTrue(new Judge(RuleSet.bundled())
                .topics(SampleChanges.paragraph(text))
                .isEmpty());
    }
}
