package org.clausewatch.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Expected output, one file each under {@code src/test/resources/export}. With {@code
 * -Dgoldens=write} they are written anew, to be read before they are committed.
 */
final class Goldens {
    private Goldens() {}

    /** Something that writes. */
    interface Writing {
        void to(Writer out) throws IOException;
    }

    static String written(Writing writing) throws IOException {
        StringWriter out = new StringWriter();
        writing.to(out);
        return out.toString();
    }

    static void assertGolden(String name, Writing writing) throws IOException {
        String written = written(writing);
        if ("write".equals(System.getProperty("goldens"))) {
            Files.writeString(Path.of("src", "test", "resources", "export", name), written);
        } else {
            assertEquals(text("/export/" + name), written, name);
        }
    }

    static String text(String resource) throws IOException {
        try (InputStream in = Goldens.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
