package org.clausewatch.desktop.lineage;

import java.util.function.IntConsumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clausewatch.desktop.compare.ClauseText;
import org.clausewatch.desktop.controls.Controls;
import org.clausewatch.desktop.controls.WrappingCell;

/** The sheet that tells the story of one clause. Enter or a click on a step shows the version that brought it. */
public final class LineageView extends VBox {
    private static final double HEIGHT = 380;

    private final IntConsumer open;
    private final ListView<LineageStepEntry> list = new ListView<>();

    /**
     * Creates the sheet.
     *
     * @param open shows a version of the history
     * @param close puts the sheet away
     */
    public LineageView(LineageViewModel model, IntConsumer open, Runnable close) {
        this.open = version -> {
            close.run();
            open.accept(version);
        };
        setId("lineage");
        getStyleClass().addAll("sheet", "history");
        Label place = Controls.wrapped("", "sheet-words");
        place.textProperty().bind(model.placeProperty());
        place.visibleProperty().bind(model.placeProperty().isNotEmpty());
        place.managedProperty().bind(place.visibleProperty());
        Label message = Controls.wrapped("", "pane-placeholder");
        message.textProperty().bind(model.messageProperty());
        list.setId("lineage-steps");
        list.setPlaceholder(message);
        list.setItems(model.steps());
        list.setCellFactory(view -> new StepCell());
        list.setAccessibleText("What became of the clause, oldest first");
        list.setPrefHeight(HEIGHT);
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                show(list.getSelectionModel().getSelectedItem());
                event.consume();
            }
        });
        model.steps().addListener((ListChangeListener<LineageStepEntry>) change -> selectLast());
        Button done = new Button("Close");
        done.setCancelButton(true);
        done.setOnAction(event -> close.run());
        HBox buttons = new HBox(Controls.spacer(), done);
        buttons.getStyleClass().add("sheet-buttons");
        getChildren().addAll(Controls.label("History of this clause", "sheet-title"), place, list, buttons);
    }

    private void selectLast() {
        int last = list.getItems().size() - 1;
        if (last >= 0) {
            list.getSelectionModel().clearAndSelect(last);
            list.scrollTo(last);
        }
    }

    private void show(LineageStepEntry step) {
        if (step != null) {
            open.accept(step.version());
        }
    }

    /** Puts the keyboard on the newest step. */
    public void focusSteps() {
        list.requestFocus();
        selectLast();
    }

    private final class StepCell extends WrappingCell<LineageStepEntry> {
        StepCell() {
            getStyleClass().add("history-cell");
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                    show(getItem());
                }
            });
        }

        @Override
        protected Region content(LineageStepEntry step) {
            ClauseText words = new ClauseText(step.words(), "lineage-words", finding -> "");
            VBox box = new VBox(Controls.wrapped(step.event() + ", " + step.when(), "lineage-event"), words);
            box.getStyleClass().add("history-all");
            return box;
        }

        @Override
        protected String spoken(LineageStepEntry step) {
            return step.spoken();
        }
    }
}
