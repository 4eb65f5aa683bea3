package org.clausewatch.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeNameTest {
    /** What Windows, the pickiest of the three, takes. */
    private static final Pattern TAKEN_EVERYWHERE = Pattern.compile("[ -~&&[^<>:\"/\\\\|?*]]+(?<![. ])");

    @Test
    void keepsPlainNames() throws ArchiveException {
        assertEquals("Privacy Policy", SafeName.encode("Privacy Policy"));
        assertEquals("Zorbly (EU) & Co", SafeName.encode("Zorbly (EU) & Co"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/b\\c:d*e?f\"g<h>i|j",
                "CON",
                "con",
                "NUL.txt",
                "Com1",
                "LPT9.",
                "aux .x",
                "conin$",
                ".",
                "..",
                "...",
                "trailing.",
                "trailing ",
                " leading",
                ".hidden",
                "100%",
                "%41",
                "Société",
                "微信",
                "😀",
                "tab\there",
                "declarations",
                "Decisions",
                "archive.json",
                "INDEX.sqlite",
                "chain.jsonl",
                "CON%"
            })
    void turnsAwkwardNamesIntoFilesAndBack(String name) throws ArchiveException {
        String file = SafeName.encode(name);

        assertTrue(TAKEN_EVERYWHERE.matcher(file).matches(), file);
        assertEquals(name, SafeName.decode(file));
        String stem = file.split("\\.", 2)[0].strip().toLowerCase(Locale.ROOT);
        assertFalse(stem.matches("con|prn|aux|nul|com\\d|lpt\\d|conin\\$|archive|chain|index|decisions"), file);
    }

    @Test
    void turnsAnyNameIntoAFileAndBack(@TempDir Path folder) throws Exception {
        Random random = new Random(7);
        String awkward = "ab C.%:/\\?*\"<>|~$é中\u0301\u0000\n😀";
        int[] signs = awkward.codePoints().toArray();
        for (int i = 0; i < 2000; i++) {
            StringBuilder name = new StringBuilder("x");
            for (int length = random.nextInt(12); length >= 0; length--) {
                name.appendCodePoint(signs[random.nextInt(signs.length)]);
            }
            String text = name.substring(random.nextInt(2));
            if (!text.isBlank()) {
                String file = SafeName.encode(text);
                assertTrue(TAKEN_EVERYWHERE.matcher(file).matches(), file);
                assertEquals(text, SafeName.decode(file));
                if (i < 50) {
                    assertTrue(Files.isDirectory(Files.createDirectories(folder.resolve(file))));
                }
            }
        }
    }

    @Test
    void takesFoldersMadeByHandAsTheyAre() {
        assertEquals("100%", SafeName.decode("100%"));
        assertEquals("100%FF", SafeName.decode("100%FF"));
        assertEquals("Société", SafeName.decode("Société"));
    }

    @Test
    void refusesNamesThatNoFolderCanHave() {
        assertThrows(ArchiveException.class, () -> SafeName.encode(""));
        assertThrows(ArchiveException.class, () -> SafeName.encode("  "));
        assertThrows(ArchiveException.class, () -> SafeName.encode("\ud800"));
        assertThrows(ArchiveException.class, () -> SafeName.encode("x".repeat(201)));
        assertThrows(ArchiveException.class, () -> SafeName.encode("中".repeat(23)));
    }
}
