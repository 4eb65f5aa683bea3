package org.clausewatch.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the word lists that come with this package. */
final class Resources {
    private Resources() {}

    /** Returns the lines of a list, without comments ({@code #}) and empty lines. */
    static List<String> lines(String name) {
        try (InputStream stream = Resources.class.getResourceAsStream("/extract/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("The program is incomplete: /extract/" + name + " is missing");
            }
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                return reader.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
