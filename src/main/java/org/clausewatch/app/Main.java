package org.clausewatch.app;

import java.nio.file.Path;
import java.util.List;
import org.clausewatch.cli.CommandLineFace;
import org.clausewatch.cli.Surroundings;

/** Clausewatch's entry: a command line whose default is to open the window. */
public final class Main {
    private Main() {}

    /** Runs a command, or opens the window; the exit status is the command line's. */
    public static void main(String[] arguments) {
        Surroundings surroundings = Surroundings.ofProcess();
        Window window = new Window(Display.of(System.getProperties(), surroundings.environment()));
        Path defaultArchive = DefaultArchive.folder(Path.of(""), System.getProperties(), surroundings.environment());
        CommandLineFace face = new CommandLineFace(
                surroundings,
                defaultArchive,
                (archive, rules) -> window.openArchive(archive, rules),
                List.of(
                        new OpenCommand(window, surroundings, defaultArchive),
                        new ScreenshotCommand(surroundings, defaultArchive)));
        int status = face.run(arguments);
        if (window.lacksDisplay()) {
            status = face.run(window.logInstead().toArray(String[]::new));
        }
        // An open window keeps the program running; it ends when the window is closed.
        if (!window.isOpen()) {
            System.exit(status);
        }
    }
}
