package org.clausewatch.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What counts as one word or sign. */
class TokensTest {
    @Test
    void aWordKeepsItsInnerSigns() {
        assertEquals(
                List.of("Don't", "e-mail", "a.b@example.org", ",", "3.2", "or", "U.S", "."),
                words("Don't e-mail a.b@example.org, 3.2 or U.S."));
    }

    @Test
    void chineseIsCutLetterByLetter() {
        assertEquals(List.of("我", "们", "共", "享", "数", "据", "。"), words("我们共享数据。"));
    }

    @Test
    void katakanaRunsAreWords() {
        assertEquals(List.of("個", "人", "データ", "を", "パートナー", "と", "共", "有"), words("個人データをパートナーと共有"));
    }

    @Test
    void thaiIsCutByItsDictionary() {
        assertEquals(List.of("เรา", "แบ่งปัน", "ข้อมูล", "ของ", "คุณ"), words("เราแบ่งปันข้อมูลของคุณ"));
    }

    @Test
    void combiningMarksStayWithTheirLetter() {
        assertEquals(List.of("cafe\u0301s", "e\u0301"), words("cafe\u0301s e\u0301"));
    }

    @Test
    void anEmojiOfSeveralCodePointsIsOneSign() {
        assertEquals(List.of("👩‍👩‍👧", "🇩🇪", "👍🏽", "ok"), words("👩‍👩‍👧🇩🇪👍🏽ok"));
    }

    @Test
    void arabicAndHebrewWordsStayWhole() {
        assertEquals(List.of("نشارك", "بياناتك", "،", "שלום"), words("نشارك بياناتك، שלום"));
    }

    private static List<String> words(String text) {
        return Tokens.of(text).words();
    }
}
