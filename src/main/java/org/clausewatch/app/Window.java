package org.clausewatch.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.clausewatch.desktop.ClausewatchWindow;
import org.clausewatch.desktop.WindowContent;
import org.clausewatch.desktop.WorkspaceData;
import org.clausewatch.workspace.Workspace;

/** Opens the window, or remembers that there is nowhere to show it. */
final class Window {
    // Held here because the logging system forgets the levels of loggers that nobody holds.
    private static final Logger JAVAFX_LOG = Logger.getLogger("javafx");

    private final Display display;
    private Optional<Path> wanted = Optional.empty();
    private boolean open;

    Window(Display display) {
        this.display = display;
    }

    /** Opens the window on an archive; says so where there is no display. */
    int openArchive(Path archive) {
        return show(archive, new WindowContent.OfArchive(Optional.empty(), 0)) ? 0 : noDisplay(archive);
    }

    /** Opens the window; tells whether that was possible. */
    boolean show(Path archive, WindowContent content) {
        if (!display.usable()) {
            return false;
        }
        quietJavaFx();
        try {
            ClausewatchWindow.launch(new WorkspaceData(Workspace.open(archive)), content);
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
        return wanted.isPresent();
    }

    /** Returns the archive that the window was wanted on. */
    Path wantedArchive() {
        return wanted.orElseThrow();
    }

    private int noDisplay(Path archive) {
        System.err.println("clausewatch: there is no display to open a window on; here is the change log instead.");
        wanted = Optional.of(archive);
        return 0;
    }
}
