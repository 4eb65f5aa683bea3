package org.clausewatch.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.clausewatch.model.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Enumerators, dates, languages, furniture: what is told from words. */
class WordingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3.2 Sharing | 3.2 | Sharing
            12. Sharing | 12. | Sharing
            (a) we share | (a) | we share
            (iv) we share | (iv) | we share
            b) we share | b) | we share
            Article 4. Rights | Article 4. | Rights
            § 5 Rechte | § 5 | Rechte
            第三条 共享 | 第三条 | 共享
            • we share | '' | we share
            - we share | '' | we share
            Article 6 of the law applies | '' | Article 6 of the law applies
            1. Januar 2024 | '' | 1. Januar 2024
            24 hours a day | '' | 24 hours a day
            2024. A year | '' | 2024. A year
            a photo | '' | a photo
            """)
    void takesEnumeratorsApart(String text, String number, String rest) {
        Enumerator found = Enumerator.of(text);
        assertEquals(number, found.number());
        assertEquals(rest, text.substring(found.length()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Effective June 26, 2024 | EFFECTIVE 2024-06-26
            Effective:April 8, 2026 | EFFECTIVE 2026-04-08
            Last updated: 2 March 2023 | UPDATED 2023-03-02
            Last modified 2024-03-01 | UPDATED 2024-03-01
            Updated on 1st of May 2024, effective 1 June 2024 | UPDATED 2024-05-01, EFFECTIVE 2024-06-01
            Effective Date: Sept. 5, 2024 | EFFECTIVE 2024-09-05
            Stand: 24.12.2023 | UPDATED 2023-12-24
            Zuletzt aktualisiert am 3. März 2024 | UPDATED 2024-03-03
            Dernière mise à jour : 1er août 2024 | UPDATED 2024-08-01
            Published on 5 January 2024 | PUBLISHED 2024-01-05
            最終更新日：2024年5月1日 更新 2024年5月2日 | UPDATED 2024-05-01, UPDATED 2024-05-02
            We updated it on 31 February 2024 | ''
            We were founded on 5 January 2004 | ''
            """)
    void findsTheDatesThatATextStates(String text, String expected) {
        assertEquals(
                expected,
                StatedDates.in(text).stream()
                        .map(date -> date.kind() + " " + date.date())
                        .collect(Collectors.joining(", ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | We may share the data that you give us with our partners.
            de | Wir geben die Daten, die Sie uns geben, nicht an Dritte weiter.
            fr | Nous partageons les données que vous nous donnez avec nos partenaires.
            es | Compartimos los datos que usted nos da con nuestros socios para la publicidad.
            it | Condividiamo i dati che ci fornisci con i nostri partner per la pubblicità.
            nl | Wij delen de gegevens die u ons geeft met onze partners voor het gebruik van de dienst.
            pt | Nós não partilhamos os dados que você nos dá com os nossos parceiros.
            pl | Nie udostępniamy danych, które nam przekazujesz, oraz nie sprzedajemy ich.
            sv | Vi delar inte de uppgifter som du ger oss med någon annan än våra partner.
            ru | Мы не передаем ваши данные, которые вы нам даете, третьим лицам.
            uk | Ми не передаємо ваші дані, які ви нам надаєте, третім особам.
            ja | 当社は、お客様の個人情報を第三者に提供しません。
            zh | 我们不会向任何第三方提供您的个人信息，除非获得您的同意。
            ko | 당사는 귀하의 개인정보를 제3자에게 제공하지 않습니다.
            ar | نحن لا نشارك البيانات التي تقدمها إلينا مع أي طرف.
            th | เราไม่แบ่งปันข้อมูลส่วนบุคคลของคุณกับบุคคลที่สาม
            und | Zorbly Quibly Fnord Grunt Blarg Snork Plugh Xyzzy
            und | 12345
            """)
    void tellsTheLanguage(String language, String text) {
        assertEquals(language, LanguageFinder.bundled().of(text));
    }

    @Test
    void marksFurnitureInMarkdownAndKeepsIt() throws ExtractException {
        List<Clause> clauses = Samples.extract("a.md", """
                *   [Home](/)
                *   [Products](/p)
                *   [Pricing](/c)

                # Privacy

                Table of contents

                *   [Scope](#a)
                *   [Use](#b)
                *   [End](#c)

                We share your data with partners, and with nobody else.

                [Return to top](#top)

                See the pages of these makers, who do the same:

                *   [Fox](https://fox.example)
                *   [Bear](https://bear.example)
                *   [Crow](https://crow.example)
                """).version().clauses();
        assertEquals(
                List.of(
                        "Privacy",
                        "We share your data with partners, and with nobody else.",
                        "See the pages of these makers, who do the same:",
                        "Fox",
                        "Bear",
                        "Crow"),
                clauses.stream()
                        .filter(clause -> !clause.furniture())
                        .map(Clause::text)
                        .toList());
        assertTrue(clauses.stream().anyMatch(clause -> clause.text().equals("Return to top")));
    }
}
