package org.clausewatch.desktop.timeline;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clausewatch.desktop.controls.Controls;
import org.clausewatch.desktop.controls.WrappingCell;
import org.clausewatch.export.Wording;
import org.clausewatch.history.Fold;

/** The folded observations, one by one, each with its reason. */
public final class FoldsView extends VBox {
    private static final double WIDTH = 520;
    private static final double HEIGHT = 360;

    /**
     * Creates the list, oldest first.
     *
     * @param close puts it away
     */
    public FoldsView(List<Fold> folds, Runnable close) {
        getStyleClass().add("folds");
        ListView<Fold> list = new ListView<>();
        list.setId("folds");
        list.getItems().setAll(folds);
        list.setCellFactory(view -> new FoldCell());
        list.setAccessibleText("Folded observations");
        list.setPrefSize(WIDTH, HEIGHT);
        getChildren()
                .addAll(
                        Controls.label("Folded observations", "sheet-title"),
                        Controls.wrapped(TimelineWords.folded(folds) + ".", "sheet-words"),
                        Controls.wrapped(
                                "Nothing is lost: these snapshots are in the archive, but show no new wording.",
                                "sheet-words"),
                        list,
                        buttons(close));
    }

    private static HBox buttons(Runnable close) {
        Button done = new Button("Close");
        done.setCancelButton(true);
        done.setDefaultButton(true);
        done.setOnAction(event -> close.run());
        HBox buttons = new HBox(Controls.spacer(), done);
        buttons.getStyleClass().add("sheet-buttons");
        return buttons;
    }

    private static final class FoldCell extends WrappingCell<Fold> {
        FoldCell() {
            getStyleClass().add("fold-cell");
        }

        @Override
        protected Region content(Fold fold) {
            HBox box = new HBox(
                    Controls.label(TimelineWords.day(fold.observation().at()), "fold-day"),
                    Controls.wrapped(Wording.english().fold(fold.reason()), "fold-reason"));
            box.getStyleClass().add("fold-line");
            return box;
        }

        @Override
        protected String spoken(Fold fold) {
            return TimelineWords.day(fold.observation().at()) + ": "
                    + Wording.english().fold(fold.reason());
        }
    }
}
