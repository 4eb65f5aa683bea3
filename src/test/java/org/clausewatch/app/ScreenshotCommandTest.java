package org.clausewatch.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.clausewatch.cli.CommandLineFace;
import org.clausewatch.cli.Surroundings;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.workspace.Workspace;
import org.clausewatch.workspace.WorkspaceException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class ScreenshotCommandTest {
    private record Result(int status, String err) {}

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void writeTwoVersions() throws IOException {
        String kept =
                "# Privacy Policy\n\nThis policy says what Mossgrove keeps of you and what you can do about it.\n\n";
        Files.writeString(folder.resolve("old.md"), kept + "We use your messages to deliver them.\n");
        Files.writeString(
                folder.resolve("new.md"), kept + "We use your messages to deliver them and to train our AI models.\n");
    }

    private Result run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("screenshot"));
        all.addAll(Arrays.asList(arguments));
        return runProgram(all);
    }

    private Result runProgram(List<String> arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                InputStream.nullInputStream(),
                new ByteArrayOutputStream(),
                err,
                false,
                StandardCharsets.UTF_8,
                Map.of(),
                InstantSource.system());
        Path archive = folder.resolve("none");
        int status = new CommandLineFace(
                        surroundings,
                        archive,
                        (opened, rules) -> 0,
                        List.of(new ScreenshotCommand(surroundings, archive)))
                .run(arguments.toArray(String[]::new));
        return new Result(status, err.toString(StandardCharsets.UTF_8));
    }

    private Result draw(String picture, String... further) {
        List<String> all = new ArrayList<>(List.of(
                folder.resolve("old.md").toString(),
                folder.resolve("new.md").toString(),
                "-o",
                folder.resolve(picture).toString()));
        all.addAll(Arrays.asList(further));
        return run(all.toArray(String[]::new));
    }

    @Test
    void drawsTheArchiveThatIsNamedBeforeTheCommand() {
        String picture = folder.resolve("document.png").toString();
        assertEquals(
                new Result(0, ""),
                runProgram(
                        List.of("--archive", "snapshots", "screenshot", "Natterwick/Privacy Policy", "-o", picture)));
        assertTrue(Files.exists(folder.resolve("document.png")));
    }

    @Test
    void drawsTwoFilesWhereThereIsNoArchive() throws IOException {
        assertEquals(new Result(0, ""), draw("window.PNG", "--size", "1000x700"));
        assertEquals(1000, ImageIO.read(folder.resolve("window.PNG").toFile()).getWidth());
    }

    @Test
    void saysInASentenceThatThePictureCannotBeWritten() {
        Result result = draw("missing/window.png");

        assertEquals(3, result.status());
        assertEquals(1, result.err().lines().count(), result.err());
        assertTrue(result.err().contains("does not exist. Make it first"), result.err());
    }

    @Test
    void refusesAPictureThatIsNoPng() {
        Result result = draw("window.jpg");

        assertEquals(2, result.status());
        assertTrue(result.err().contains("window.jpg"), result.err());
        assertFalse(Files.exists(folder.resolve("window.jpg")));
    }

    private void keep(Workspace workspace, String text, String day) throws WorkspaceException {
        workspace
                .imports()
                .text(
                        text,
                        new DocumentRef("Mossgrove", "Privacy Policy", "https://mossgrove.example/privacy"),
                        Optional.of(Instant.parse(day + "T08:00:00Z")));
    }

    @Test
    void drawsTwoVersionsOfTheArchive() throws Exception {
        Workspace workspace = Workspace.open(folder.resolve("none"));
        String old = Files.readString(folder.resolve("old.md"));
        keep(workspace, old, "2024-01-05");
        keep(workspace, Files.readString(folder.resolve("new.md")), "2024-03-05");
        keep(workspace, old + "\nWe keep your messages for thirty days.\n", "2024-06-05");
        String picture = folder.resolve("window.png").toString();
        String name = "mossgrove/privacy policy@";

        assertEquals(new Result(0, ""), run(name + "2024-01", name + "2024-04", "--change", "1", "-o", picture));
        assertTrue(Files.exists(Path.of(picture)));
        assertEquals(2, run(name + "last", name + "first", "-o", picture).status());
        assertEquals(2, run(name + "last", name + "last", "-o", picture).status());
        Result unknown = run("Mosgrove/Privacy Policy@2024", name + "last", "-o", picture);
        assertEquals(3, unknown.status());
        assertTrue(unknown.err().contains("The archive has no document 'Mosgrove/Privacy Policy'"), unknown.err());
    }

    @Test
    void saysHowManyChangesThereAre() {
        Result result = draw("window.png", "--change", "7");

        assertEquals(3, result.status());
        assertTrue(result.err().contains("There is no change 7: the list has 1 relevant change."), result.err());
        assertEquals(2, draw("window.png", "--change", "-1").status());
        assertFalse(Files.exists(folder.resolve("window.png")));
    }
}
