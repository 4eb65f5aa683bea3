package org.clausewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;

class CommandLineFaceTest {
    @TempDir
    Path folder;

    private Shell shell() {
        return new Shell(folder.resolve("default-archive"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "diff", "log", "clauses", "extract", "fetch", "import", "import file"})
    void helpShowsExamplesAndFitsTheTerminal(String command) {
        List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
        arguments.removeIf(String::isEmpty);
        arguments.add("--help");
        Shell.Result result = shell().run(arguments.toArray(String[]::new));
        assertEquals(0, result.status(), result.err());
        assertTrue(result.out().contains(("Examples:\n  clausewatch " + command).stripTrailing()), result.out());
        assertTrue(result.out().contains("Exit status:"), result.out());
        assertEquals(
                command.isEmpty() || command.equals("diff"),
                result.out().contains("relevant changes exist"),
                "status 1 is of those who can end with it");
        result.out().lines().forEach(line -> assertTrue(line.length() <= 100, line));
    }

    @Test
    void saysItsVersion() {
        Shell.Result result = shell().run("--version");
        assertEquals(0, result.status());
        assertTrue(result.out().matches("clausewatch \\d+\\.\\d+.*\n"), result.out());
    }

    @Test
    void withoutACommandItOpensTheWindowOnTheArchive() {
        List<Path> opened = new ArrayList<>();
        Shell shell = shell().with((CommandLineFace.Window) (archive, rules) -> {
            opened.add(archive);
            return 0;
        });
        shell.run();
        shell.run("--archive", "elsewhere");
        shell.with(Map.of("CLAUSEWATCH_ARCHIVE", "from-environment")).run();
        assertEquals(
                List.of(folder.resolve("default-archive"), Path.of("elsewhere"), Path.of("from-environment")), opened);
    }

    /** A command that is handed in from outside. */
    @Command(name = "picture")
    static final class Picture implements Callable<Integer> {
        @Override
        public Integer call() {
            throw new IllegalStateException("no display");
        }
    }

    @Test
    void takesFurtherCommandsAndTellsTheirFaultsWithoutAStackTrace() {
        Shell.Result result = shell().with(new Picture()).run("picture");
        assertEquals(3, result.status());
        assertTrue(result.err().contains("no display"), result.err());
        assertEquals(1, result.err().lines().count(), result.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dif", "import", "frobnicate", "--frobnicate"})
    void whatItDoesNotKnowIsWrongUse(String argument) {
        Shell.Result result = shell().run(argument);
        assertEquals(2, result.status());
        assertTrue(result.err().startsWith("clausewatch: "), result.err());
        assertTrue(result.err().contains("--help"), result.err());
        assertFalse(result.err().contains("\tat "), result.err());
    }

    @Test
    void anImportWithoutItsKindIsToldWhichThereIs() {
        Shell.Result result = shell().run("import", "old.html", "--service", "Zorbly");
        assertEquals(2, result.status());
        assertTrue(result.err().contains("clausewatch import file FILE"), result.err());
    }

    @Test
    void aClosedPipeIsNoFailureAndAFullDiskIsOne() throws IOException {
        String before = ExamplePages.oldPolicy(folder).toString();
        String after = ExamplePages.newPolicy(folder).toString();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertEquals(0, shell().run(failing("Broken pipe"), err, "diff", before, after));
        assertEquals("", err.toString(StandardCharsets.UTF_8));
        assertEquals(3, shell().run(failing("No space left on device"), err, "diff", before, after));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("No space left on device"));
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }
}
