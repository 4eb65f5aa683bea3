package org.clausewatch.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchQueryTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            train model      | "train" AND "model"
            train*           | "train"*
            "third parties"  | "third parties"
            “third parties”  | "third parties"
            a"b c"d          | "a" AND "b c" AND "d"
            x AND y          | "x" AND "y"
            x OR y z         | ("x" OR "y") AND "z"
            x or y           | "x" AND "or" AND "y"
            train -models    | ("train") NOT "models"
            a NOT b* -"c d"  | ("a") NOT ("b"* OR "c d")
            opt-out - x      | "opt-out" AND "x"
            OR x NOT         | "OR" AND "x" AND "NOT"
            col:term         | "col:term"
            (NEAR            | "(NEAR"
            """)
    void takesWordsPhrasesAndBeginningsAndNothingElseAsSyntax(String words, String expression) throws ArchiveException {
        assertEquals(expression, SearchQuery.of(words).expression());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\"", "*", "--- ...", "\"\""})
    void refusesWhatHasNoWord(String words) {
        ArchiveException refused =
                assertThrows(ArchiveException.class, () -> SearchQuery.of(words).expression());
        assertTrue(refused.getMessage().contains("Give words"), refused.getMessage());
    }

    @Test
    void wordsThatMustNotBeThereAloneFindNothing() {
        ArchiveException refused = assertThrows(
                ArchiveException.class, () -> SearchQuery.of("-models NOT you").expression());
        assertTrue(refused.getMessage().contains("only which words must not be there"), refused.getMessage());
    }

    @Test
    void refusesToFindNothing() {
        SearchQuery query = SearchQuery.of("x");
        assertThrows(
                IllegalArgumentException.class,
                () -> new SearchQuery("x", false, query.topic(), query.service(), query.terms(), 0));
    }
}
