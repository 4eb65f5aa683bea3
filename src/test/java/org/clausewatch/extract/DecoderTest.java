package org.clausewatch.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecoderTest {
    private static final String TEXT = "<html><body><p>Wir geben Daten weiter: für Zwecke – schön.</p></body></html>";

    private static Extraction read(byte[] bytes, String name, String contentType) throws ExtractException {
        return new Extractor().extract(new Page(bytes, name, contentType, "", 0, List.of(), List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, ''",
        "UTF-16, ''",
        "UTF-16LE, ''",
        "windows-1252, ''",
        "windows-1252, text/html; charset=iso-8859-1"
    })
    void tellsTheEncoding(String charset, String contentType) throws ExtractException {
        Extraction extraction = read(TEXT.getBytes(Charset.forName(charset)), "a.html", contentType);
        assertEquals(List.of("Wir geben Daten weiter: für Zwecke – schön."), Samples.texts(extraction.version()));
    }

    @Test
    void believesHeaderAndMetaWhereBytesAreNotUtf8() throws ExtractException {
        String russian = "<p>Мы собираем ваши данные.</p>";
        Charset koi = Charset.forName("KOI8-R");
        assertEquals(
                List.of("Мы собираем ваши данные."),
                Samples.texts(read(russian.getBytes(koi), "a.html", "text/html; charset=koi8-r")
                        .version()));
        assertEquals(
                List.of("Мы собираем ваши данные."),
                Samples.texts(read(("<meta charset='koi8-r'>" + russian).getBytes(koi), "a.html", "")
                        .version()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a.html | '' | <p>Text.</p> | HTML
            page | '' | <!DOCTYPE html><p>Text.</p> | HTML
            page | text/html; charset=utf-8 | Text | HTML
            a.md | '' | <p>Text.</p> | MARKDOWN
            a.txt | '' | # Text | TEXT
            pasted | '' | We share data. | TEXT
            pasted | '' | # Privacy\\n\\n*   We **share** data. | MARKDOWN
            """)
    void tellsTheFormat(String name, String type, String text, PageFormat format) throws ExtractException {
        assertEquals(
                format,
                read(text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8), name, type)
                        .format());
    }

    @Test
    void joinsWrappedLinesOfPlainText() throws ExtractException {
        String text = """
                PRIVACY

                We collect what you give us, and we keep it for as long as the
                law asks us to keep it, or for as long as you use the service.

                - names
                - addresses
                """;
        assertEquals(
                List.of(
                        "PRIVACY",
                        "We collect what you give us, and we keep it for as long as the law asks us to keep it, or for"
                                + " as long as you use the service.",
                        "names",
                        "addresses"),
                Samples.texts(Samples.extract("a.txt", text).version()));
    }
}
