package org.clausewatch.desktop;

import javafx.application.Platform;

/** Starts JavaFX once, without a class that extends Application, so that the class path will do. */
final class JavaFx {
    private JavaFx() {}

    /** Runs something on the thread that draws; starts JavaFX where it does not run yet. */
    static void run(Runnable action) {
        try {
            Platform.startup(action);
        } catch (IllegalStateException alreadyRunning) {
            Platform.runLater(action);
        }
    }
}
