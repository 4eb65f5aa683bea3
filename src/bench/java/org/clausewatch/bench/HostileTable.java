package org.clausewatch.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What judging takes as one clause grows that is made to be slow to read, each sort in a JVM of its own. */
final class HostileTable implements Table {
    private static final String HEAP = "-Xmx512m";
    /** From the beginning, so that no size pays for the heap's growing. */
    private static final String FIRST_HEAP = "-Xms512m";

    @Override
    public String name() {
        return "hostile";
    }

    @Override
    public void measure(PrintStream out) throws IOException, InterruptedException {
        out.printf("""
                Judging one clause of nothing but such words, and the factor from each size to the next, twice as large:
                about 2 is linear, 4 quadratic. CPU ms in a heap of %s. added: the whole clause is new; edited: a word
                in its middle became another; (!) the last two factors show more than linear growth.

                """, HEAP);
        out.printf("%-40s %-6s |", "clause", "");
        HostileClauses.SIZES.forEach(words -> out.printf(" %8d", words));
        out.println(" | factors");
        for (HostileText text : HostileText.values()) {
            out.print(rows(text));
        }
    }

    private static String rows(HostileText text) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xbatch",
                        FIRST_HEAP,
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileClauses.class.getName(),
                        text.name())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String rows = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        return status == 0 ? rows : "%s%-40s ended with status %d%n".formatted(rows, text.label(), status);
    }
}
