package org.clausewatch.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Version;
import org.junit.jupiter.api.Test;

/** Which clauses are in another language than the text. */
class ClauseLanguagesTest {
    private static final String ENGLISH =
            "We use the drawings that you upload to improve the tools with which you and others draw.";
    private static final String GERMAN =
            "Wir geben Ihre Zeichnungen nicht an Dritte weiter, es sei denn, Sie haben uns das vorher erlaubt.";
    private static final String FRENCH =
            "Nous ne partageons pas vos dessins avec des tiers, sauf si vous nous en avez donné la permission.";

    private static Map<Integer, String> others(String... texts) {
        List<Clause> clauses = new ArrayList<>();
        for (String text : texts) {
            clauses.add(Clause.of(clauses.size(), ClauseKind.PARAGRAPH, text));
        }
        return new ClauseLanguages().of(new Version("en", List.of(), clauses, List.of()));
    }

    @Test
    void clausesInAnotherLanguageAreNamed() {
        assertEquals(Map.of(1, "de", 2, "fr"), others(ENGLISH, GERMAN, FRENCH, ENGLISH));
    }

    @Test
    void shortClausesGoWithThoseAroundThem() {
        assertEquals(
                Map.of(1, "de", 2, "de", 3, "de", 4, "de"),
                others(ENGLISH, GERMAN, "Weitergabe", GERMAN, "Zeichnungen"));
        assertEquals(Map.of(1, "de"), others(ENGLISH, GERMAN, "Weitergabe", ENGLISH));
        assertEquals(Map.of(0, "de", 2, "de"), others(GERMAN, "What we share with you", GERMAN));
    }

    @Test
    void namesOfPlacesAndCompaniesAreNoLanguage() {
        assertEquals(
                Map.of(),
                others(
                        ENGLISH,
                        "Quillmoor GmbH, Am Alten Markt 12, 50667 Köln, Deutschland, HRB 4711, Amtsgericht Köln, 1JA SE1",
                        "Zorbly SA, 12 rue de la Paix, Paris | Natterwick Oy, Mannerheimintie 5, Helsinki | Cloud | EU"));
    }

    @Test
    void aQuotedPhraseMakesNoOtherLanguage() {
        assertEquals(
                Map.of(),
                others(
                        ENGLISH,
                        "The word for this in the law is “Widerspruch gegen die Verarbeitung” and you have it."));
    }

    @Test
    void scriptsTellALanguageWithoutSpaces() {
        assertEquals(
                Map.of(1, "ko", 2, "ja", 3, "ru"),
                others(
                        ENGLISH,
                        "당사는 귀하의 그림을 제3자에게 제공하지 않으며 귀하의 동의를 먼저 받습니다. 감사합니다.",
                        "私たちは、お客様の同意なしに、お客様の絵を第三者に提供することはありません。",
                        "Мы не передаём ваши рисунки третьим лицам, если вы не разрешили это нам заранее сами."));
    }
}
