package org.clausewatch.desktop;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.clausewatch.desktop.work.BackgroundTaskRunner;

/** The window. */
public final class ClausewatchWindow {
    private static final double WIDTH = 1360;
    private static final double HEIGHT = 860;
    private static final double SMALLEST_WIDTH = 900;
    private static final double SMALLEST_HEIGHT = 600;
    /** Opening a pair, searching, and counting or indexing can go on beside each other; more would only compete. */
    private static final int WORKERS = 3;

    private ClausewatchWindow() {}

    /**
     * Starts JavaFX and opens the window. Returns at once; the program ends when the window is closed.
     *
     * @param data what the window asks of the rest of the program
     * @param content what it opens on
     */
    public static void launch(WindowData data, WindowContent content) {
        JavaFx.run(() -> open(new Stage(), data, content));
    }

    /** Fills a stage and shows it. Called on the thread that draws. */
    static MainView open(Stage stage, WindowData data, WindowContent content) {
        Fonts.load();
        ExecutorService working = Executors.newFixedThreadPool(WORKERS, daemons());
        MainViewModel model = new MainViewModel(data, new BackgroundTaskRunner(working, Platform::runLater));
        MainView view = show(stage, model, preferredTheme());
        stage.setOnHidden(event -> working.shutdownNow());
        model.open(content);
        return view;
    }

    /** Shows a window on a model. Called on the thread that draws. */
    static MainView show(Stage stage, MainViewModel model, Theme theme) {
        // A fault that nothing else caught is shown, not lost on a terminal that nobody sees.
        Thread.currentThread()
                .setUncaughtExceptionHandler(
                        (thread, thrown) -> model.report(Trouble.of("Something went wrong", thrown)));
        MainView view = new MainView(model, theme);
        Scene scene = new Scene(view, WIDTH, HEIGHT);
        view.themeProperty().subscribe(chosen -> {
            Application.setUserAgentStylesheet(chosen.controls());
            scene.getStylesheets().setAll(chosen.sheets());
        });
        stage.titleProperty().bind(model.titleProperty());
        stage.setMinWidth(SMALLEST_WIDTH);
        stage.setMinHeight(SMALLEST_HEIGHT);
        stage.setScene(scene);
        stage.show();
        return view;
    }

    private static Theme preferredTheme() {
        return Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
    }

    private static ThreadFactory daemons() {
        AtomicInteger count = new AtomicInteger();
        return task -> Thread.ofPlatform()
                .daemon()
                .name("clausewatch-work-" + count.incrementAndGet())
                .unstarted(task);
    }
}
