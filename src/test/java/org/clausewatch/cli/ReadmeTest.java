package org.clausewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README says that the program prints. */
class ReadmeTest {
    @TempDir
    Path folder;

    @Test
    void theExplanationIsWhatTheProgramPrints() throws IOException {
        Path old = Files.writeString(
                folder.resolve("old.md"),
                "# Zorbly Privacy Policy\n\n## Your drawings\n\nWe do not share your drawings with advertisers.\n");
        Path fresh = Files.writeString(
                folder.resolve("new.md"),
                "# Zorbly Privacy Policy\n\n## Your drawings\n\nWe share your drawings with advertisers and printers,"
                        + " unless you object.\n");
        String command = "    $ clausewatch explain old.md new.md --change ";
        String readme = Files.readString(Path.of("README.md"));
        String example = readme.substring(readme.indexOf(command));
        String shown = example.substring(example.indexOf("    …\n") + "    …\n".length())
                .lines()
                .takeWhile(line -> line.isEmpty() || line.startsWith("    "))
                .map(line -> line.isEmpty() ? line : line.substring(4))
                .collect(Collectors.joining("\n"))
                .strip();
        String id = example.substring(command.length(), example.indexOf('\n'));
        Shell.Result printed =
                new Shell(folder.resolve("archive")).run("explain", old.toString(), fresh.toString(), "--change", id);
        assertEquals(0, printed.status(), printed.err());
        assertEquals(
                shown,
                printed.out().substring(printed.out().indexOf("Verdict\n")).strip());
    }

    @Test
    void theSchemasArePrintedAsTheyStandInTheSources() throws IOException {
        for (String name : new String[] {"changelog", "history"}) {
            Shell.Result printed = new Shell(folder.resolve("archive")).run("schema", name);
            assertEquals(0, printed.status(), printed.err());
            assertEquals(Files.readString(Path.of("resources", name + ".schema.json")), printed.out());
        }
        assertTrue(new Shell(folder).run("schema", "none").status() == ExitStatus.WRONG_USE);
    }
}
