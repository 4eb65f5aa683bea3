package org.clausewatch.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.clausewatch.desktop.ClausewatchWindow;
import org.clausewatch.desktop.WindowContent;
import org.clausewatch.desktop.WorkspaceData;
import org.clausewatch.workspace.Workspace;
import org.clausewatch.workspace.WorkspaceException;

/** Opens the window, or remembers that there is nowhere to show it. */
final class Window {
    // Held here because the logging system forgets the levels of loggers that nobody holds.
    private static final Logger JAVAFX_LOG = Logger.getLogger("javafx");

    private final Display display;
    private List<String> instead = List.of();
    private boolean open;

    Window(Display display) {
        this.display = display;
    }

    /**
     * Opens the window on an archive; says so where there is no display.
     *
     * @param rules folders of the user's own rules
     */
    int openArchive(Path archive, List<Path> rules) throws WorkspaceException {
        boolean shown = show(Workspace.open(archive, rules), new WindowContent.OfArchive(Optional.empty(), 0));
        return shown ? 0 : noDisplay(archive, rules);
    }

    /** Opens the window; tells whether that was possible. */
    boolean show(Workspace workspace, WindowContent content) {
        if (!display.usable()) {
            return false;
        }
        quietJavaFx();
        try {
            ClausewatchWindow.launch(new WorkspaceData(workspace), content);
            open = true;
            return true;
        } catch (UnsupportedOperationException | UnsatisfiedLinkError noScreen) {
            // JavaFX says so where a display is named but cannot be reached.
            return false;
        }
    }

    /** JavaFX warns of every start from the class path, which is how this program is meant to start. */
    static void quietJavaFx() {
        JAVAFX_LOG.setLevel(Level.SEVERE);
    }

    boolean isOpen() {
        return open;
    }

    /** Tells whether the window was wanted and there was no display. */
    boolean lacksDisplay() {
        return !instead.isEmpty();
    }

    /** Returns the command that shows on a terminal what the window was wanted for. */
    List<String> logInstead() {
        return List.copyOf(instead);
    }

    private int noDisplay(Path archive, List<Path> rules) {
        System.err.println("clausewatch: there is no display to open a window on; here is the change log instead.");
        List<String> command = new ArrayList<>(List.of("log", "--archive", archive.toString()));
        rules.forEach(folder -> command.addAll(List.of("--rules", folder.toString())));
        instead = command;
        return 0;
    }
}
