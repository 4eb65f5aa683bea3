package org.clausewatch.desktop;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clausewatch.desktop.controls.Controls;
import org.clausewatch.desktop.controls.Placeholder;
import org.clausewatch.desktop.timeline.TimelineWords;
import org.kordamp.ikonli.feather.Feather;

/** What stands in the middle of the window where there is no text: why, and what to do. */
final class VacantPane extends StackPane {
    private final Actions actions;
    private final Runnable cancel;

    /**
     * Creates the part.
     *
     * @param cancel stops what is being loaded
     */
    VacantPane(Actions actions, Runnable cancel) {
        this.actions = actions;
        this.cancel = cancel;
    }

    /** Says why there is no text. */
    void show(Centre.Vacant centre) {
        getChildren().setAll(node(centre));
    }

    private Node node(Centre.Vacant centre) {
        return switch (centre) {
            case Centre.Starting() -> new StackPane();
            case Centre.NoArchive() ->
                new Placeholder(
                        Feather.ARCHIVE,
                        "No archive yet",
                        "Add the first policy: that makes an archive, which follows the policy from now on. Or import"
                                + " what Open Terms Archive recorded, or open two texts that you have as files. An archive elsewhere opens with"
                                + " “clausewatch --archive” and its folder.",
                        beginnings());
            case Centre.EmptyArchive() ->
                new Placeholder(
                        Feather.ARCHIVE,
                        "This archive is empty",
                        "Add the first policy to follow it from now on, import what Open Terms Archive recorded, or"
                                + " open two texts that you have as files.",
                        beginnings());
            case Centre.NoDocument() ->
                new Placeholder(
                        Feather.FILE_TEXT,
                        "Nothing is open",
                        "Choose a document in the archive at the left, or drop two files here.");
            case Centre.NoVersion(var history) ->
                new Placeholder(
                        Feather.ALERT_TRIANGLE,
                        "No version of this document could be read",
                        TimelineWords.folded(history.folds())
                                + ". This does not mean that the policy is unchanged: it was not seen.",
                        action("What was folded, and why…", actions::showHistory, false));
            case Centre.Loading(String what) -> {
                VBox box = new VBox(
                        new ProgressIndicator(),
                        Controls.label(what + "…", "empty-state-message"),
                        action("Cancel", cancel, false));
                box.getStyleClass().add("empty-state");
                box.setAlignment(Pos.CENTER);
                yield box;
            }
            case Centre.Failed(Trouble trouble) -> {
                Placeholder failed = new Placeholder(
                        Feather.ALERT_OCTAGON,
                        trouble.title(),
                        trouble.message(),
                        action(
                                "Open two files…",
                                () -> actions.openFiles(getScene().getWindow()),
                                false),
                        action("Add a policy…", actions::addPolicy, false));
                if (!trouble.details().isEmpty()) {
                    failed.getChildren().add(TroubleView.details(trouble));
                }
                yield failed;
            }
        };
    }

    /** The ways to the first text. */
    private Node[] beginnings() {
        return new Node[] {
            action("Add a policy…", actions::addPolicy, true),
            action("Import…", actions::importOpenTermsArchive, false),
            action("Open two files…", () -> actions.openFiles(getScene().getWindow()), false)
        };
    }

    private static Button action(String words, Runnable action, boolean main) {
        Button button = new Button(words);
        if (main) {
            button.getStyleClass().add("accent");
        }
        button.setOnAction(event -> action.run());
        return button;
    }
}
