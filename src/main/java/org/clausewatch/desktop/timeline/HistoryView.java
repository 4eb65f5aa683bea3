package org.clausewatch.desktop.timeline;

import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clausewatch.desktop.controls.Controls;
import org.clausewatch.desktop.controls.WrappingCell;
import org.clausewatch.history.DocumentHistory;

/** The sheet that shows all of a document's history: its versions, and each folded observation with its reason. */
public final class HistoryView extends VBox {
    private static final double HEIGHT = 340;

    private final TimelineViewModel model;
    private final Runnable close;
    private final ListView<HistoryEntry> list = new ListView<>();

    /**
     * Creates the sheet.
     *
     * @param verdict what the history amounts to, as a sentence; "" until it is known
     * @param close puts it away
     */
    public HistoryView(
            TimelineViewModel model, DocumentHistory history, ObservableStringValue verdict, Runnable close) {
        this.model = model;
        this.close = close;
        setId("history");
        getStyleClass().addAll("sheet", "history");
        Label summary = Controls.wrapped("", "history-verdict");
        summary.setId("history-verdict");
        summary.textProperty().bind(verdict);
        list.setId("history-entries");
        list.getItems().setAll(HistoryEntries.of(history));
        list.setCellFactory(view -> new EntryCell());
        list.setAccessibleText("Versions and folded observations, oldest first");
        list.setPrefHeight(HEIGHT);
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open(list.getSelectionModel().getSelectedItem());
                event.consume();
            }
        });
        getChildren()
                .addAll(
                        Controls.label(
                                history.document().service() + " · "
                                        + history.document().terms(),
                                "sheet-title"),
                        summary,
                        list,
                        Controls.wrapped(
                                "Nothing is lost: what was folded is in the archive, but shows no new wording."
                                        + " Enter compares a version with the one before.",
                                "field-label"),
                        buttons());
    }

    private HBox buttons() {
        Button done = new Button("Close");
        done.setCancelButton(true);
        done.setOnAction(event -> close.run());
        HBox buttons = new HBox(Controls.spacer(), done);
        buttons.getStyleClass().add("sheet-buttons");
        return buttons;
    }

    private void open(HistoryEntry entry) {
        if (entry != null && entry.version().isPresent()) {
            close.run();
            model.chooseWithPrevious(entry.version().getAsInt());
        }
    }

    /** Puts the keyboard on the first line: what there is to know of the whole. */
    public void focusEntries() {
        list.requestFocus();
        list.getSelectionModel().clearAndSelect(0);
    }

    private final class EntryCell extends WrappingCell<HistoryEntry> {
        EntryCell() {
            getStyleClass().add("history-cell");
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                    open(getItem());
                }
            });
        }

        @Override
        protected Region content(HistoryEntry entry) {
            Label words = Controls.wrapped(entry.words(), "history-words");
            VBox all = new VBox(words);
            for (HistoryEntry.Detail detail : entry.details()) {
                all.getChildren().add(Controls.wrapped(detail.text(), "history-detail"));
            }
            all.getStyleClass().add("history-all");
            HBox.setHgrow(all, Priority.ALWAYS);
            HBox line = new HBox(all);
            line.getStyleClass().addAll("history-line", style(entry.kind()));
            if (!entry.day().isEmpty()) {
                line.getChildren().addFirst(Controls.label(entry.day(), "fold-day"));
            }
            return line;
        }

        private static String style(HistoryEntry.Kind kind) {
            return switch (kind) {
                case NOTE -> "history-note";
                case VERSION -> "history-version";
                case FOLD -> "history-fold";
            };
        }

        @Override
        protected String spoken(HistoryEntry entry) {
            return entry.spoken();
        }
    }
}
