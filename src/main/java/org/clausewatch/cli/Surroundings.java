package org.clausewatch.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/**
 * What the command line runs in: where it reads and writes, whether a person watches, what the environment says.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param terminal whether a person at a terminal reads the output
 * @param charset of the terminal; what goes to a pipe or file is always UTF-8
 * @param environment variables of the process
 * @param clock says what time it is
 */
public record Surroundings(
        InputStream in,
        OutputStream out,
        OutputStream err,
        boolean terminal,
        Charset charset,
        Map<String, String> environment,
        InstantSource clock) {
    private static final int DEFAULT_WIDTH = 100;
    private static final int NARROWEST = 40;
    private static final int WIDEST = 200;

    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** Returns those of this process. */
    public static Surroundings ofProcess() {
        Console console = System.console();
        boolean terminal = console != null && console.isTerminal();
        Charset claimed = console == null ? StandardCharsets.UTF_8 : console.charset();
        // A terminal in the C locale claims ASCII and shows UTF-8 all the same.
        Charset charset = terminal && !claimed.equals(StandardCharsets.US_ASCII) ? claimed : StandardCharsets.UTF_8;
        // Not System.out: it swallows errors, and a closed pipe or full disk must be noticed.
        return new Surroundings(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                terminal,
                charset,
                System.getenv(),
                InstantSource.system());
    }

    /**
     * Returns the archive that the environment names ({@code CLAUSEWATCH_ARCHIVE}).
     *
     * @param otherwise the one to use where it names none
     */
    public Path archive(Path otherwise) {
        String named = environment.getOrDefault("CLAUSEWATCH_ARCHIVE", "");
        return named.isBlank() ? otherwise : Path.of(named);
    }

    /** Returns the columns to write in: {@code COLUMNS} where it is set, else 100. */
    int width() {
        String columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("[0-9]{1,4}") ? Math.clamp(Integer.parseInt(columns), NARROWEST, WIDEST) : DEFAULT_WIDTH;
    }

    /** Tells whether to write in colour; see <a href="https://no-color.org">no-color.org</a>. */
    boolean colour(ColourChoice choice) {
        return switch (choice) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO ->
                terminal
                        && environment.getOrDefault("NO_COLOR", "").isEmpty()
                        && !environment.getOrDefault("TERM", "").equals("dumb");
        };
    }
}
