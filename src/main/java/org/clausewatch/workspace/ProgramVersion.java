package org.clausewatch.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** Which Clausewatch this is. */
public final class ProgramVersion {
    private ProgramVersion() {}

    /** Returns the version that the build put into the program, for example {@code 0.1.0}. */
    public static String current() {
        try (InputStream in = Objects.requireNonNull(
                ProgramVersion.class.getResourceAsStream("/version.properties"), "The program lacks its version")) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
