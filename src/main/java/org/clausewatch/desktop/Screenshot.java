package org.clausewatch.desktop;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.clausewatch.desktop.work.BackgroundTaskRunner;
import org.clausewatch.desktop.work.RunningTask;

/**
 * Draws the whole window into a picture, without a display where JavaFX runs with {@code
 * -Dglass.platform=Headless -Dprism.order=sw}.
 */
public final class Screenshot {
    /** Rounds of style and layout until lists have built and placed their cells. */
    private static final int ROUNDS = 4;

    /**
     * What is drawn.
     *
     * @param width of the window's content, in pixels
     * @param height of the window's content, in pixels
     * @param words to search for, where the pane is the search
     */
    private record Picture(
            int width, int height, Theme theme, WindowData data, WindowContent content, Pane pane, String words) {}

    private Screenshot() {}

    /**
     * Draws the window as a PNG picture once all it shows is loaded. Called from any thread but the one that draws;
     * starts JavaFX where it does not run yet, and leaves it running.
     *
     * @param width of the window's content, in pixels
     * @param height of the window's content, in pixels
     * @param data what the window asks
     * @param content what it is opened on
     * @param pane what else is shown
     * @param words to search for, where that is the search
     * @return the file's bytes
     * @throws NoSuchChangeException if the content names a change that the list does not have
     * @throws IOException if the window could not show the content
     */
    public static byte[] draw(
            int width, int height, Theme theme, WindowData data, WindowContent content, Pane pane, String words)
            throws IOException, NoSuchChangeException, InterruptedException {
        WritableImage image;
        try (ExecutorService working = Executors.newSingleThreadExecutor()) {
            image = take(new Picture(width, height, theme, data, content, pane, words), working)
                    .get();
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            if (cause instanceof NoSuchChangeException none) {
                throw new NoSuchChangeException(none.wanted(), none.available());
            }
            throw new IOException("The window could not be drawn. " + cause.getMessage(), cause);
        }
        int imageWidth = (int) image.getWidth();
        int imageHeight = (int) image.getHeight();
        int[] pixels = new int[imageWidth * imageHeight];
        image.getPixelReader()
                .getPixels(0, 0, imageWidth, imageHeight, PixelFormat.getIntArgbInstance(), pixels, 0, imageWidth);
        BufferedImage picture = new BufferedImage(imageWidth, imageHeight, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, imageWidth, imageHeight, pixels, 0, imageWidth);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(picture, "png", out)) {
                throw new IOException("This Java cannot write PNG pictures");
            }
        }
        return bytes.toByteArray();
    }

    private static CompletableFuture<WritableImage> take(Picture picture, ExecutorService working) {
        CompletableFuture<WritableImage> image = new CompletableFuture<>();
        Runnable draw = () -> {
            try {
                prepare(picture, working, image);
            } catch (RuntimeException | Error e) {
                image.completeExceptionally(e);
            }
        };
        JavaFx.run(draw);
        return image;
    }

    private static void prepare(Picture picture, ExecutorService working, CompletableFuture<WritableImage> image) {
        Fonts.load();
        Application.setUserAgentStylesheet(picture.theme().controls());
        BackgroundTaskRunner runner = new BackgroundTaskRunner(working, Platform::runLater);
        MainViewModel model = new MainViewModel(picture.data(), runner);
        MainView view = new MainView(model, picture.theme());
        Scene scene = new Scene(view, picture.width(), picture.height());
        scene.getStylesheets().setAll(picture.theme().sheets());
        settle(scene);
        AtomicBoolean taken = new AtomicBoolean();
        AtomicBoolean opened = new AtomicBoolean(picture.pane() == Pane.NONE);
        Runnable check = () -> {
            boolean idle = runner.running().isEmpty();
            if (idle && opened.compareAndSet(false, true)) {
                // What the pane shows is asked for only now, so the picture waits once more.
                view.show(picture.pane(), picture.words());
                Platform.runLater(() -> runner.start("Drawing", progress -> picture, done -> {}, thrown -> {}));
            } else if (idle && taken.compareAndSet(false, true)) {
                // What the last answer changed is laid out, then scrolled, before the picture is taken.
                settle(scene);
                Platform.runLater(() -> {
                    try {
                        settle(scene);
                        if (model.centreProperty().get() instanceof Centre.Failed(Trouble trouble)) {
                            image.completeExceptionally(new IOException(trouble.title() + ". " + trouble.message()));
                        } else if (picture.content().change()
                                > model.changes().entries().size()) {
                            image.completeExceptionally(new NoSuchChangeException(
                                    picture.content().change(),
                                    model.changes().entries().size()));
                        } else {
                            image.complete(scene.snapshot(null));
                        }
                    } catch (RuntimeException | Error e) {
                        image.completeExceptionally(e);
                    }
                });
            }
        };
        // An answer can start the next piece of work: the question is asked after it, not during it.
        runner.running().addListener((ListChangeListener<RunningTask>) change -> Platform.runLater(check));
        model.open(picture.content());
        Platform.runLater(check);
    }

    private static void settle(Scene scene) {
        for (int i = 0; i < ROUNDS; i++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }
}
