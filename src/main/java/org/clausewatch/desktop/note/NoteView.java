package org.clausewatch.desktop.note;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.clausewatch.desktop.controls.Controls;
import org.clausewatch.export.Wording;
import org.clausewatch.model.Change;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ReviewVerdict;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The sheet on which a note on a change is written. Ctrl+Enter keeps it, Escape puts it away. */
public final class NoteView extends VBox {
    private static final int ROWS = 5;
    /** So much of the clause is shown, in characters. */
    private static final int EXCERPT = 160;

    private final NoteViewModel model;
    private final TextArea text = new TextArea();

    /**
     * Creates the sheet.
     *
     * @param close puts it away
     */
    public NoteView(NoteViewModel model, Runnable close) {
        this.model = model;
        setId("note");
        getStyleClass().add("sheet");
        Label label = Controls.label("Note", "field-label");
        label.setLabelFor(text);
        text.setId("note-text");
        text.setWrapText(true);
        text.setPrefRowCount(ROWS);
        text.textProperty().bindBidirectional(model.textProperty());
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        VBox field = new VBox(label, text);
        field.getStyleClass().add("field");
        getChildren()
                .addAll(
                        Controls.label("Note on this change", "sheet-title"),
                        Controls.wrapped(excerpt(model.change()), "sheet-words"),
                        verdicts(),
                        field,
                        notice(),
                        buttons(close));
    }

    private static String excerpt(Change change) {
        Clause clause = (change.newClauses().isEmpty() ? change.oldClauses() : change.newClauses()).getFirst();
        String words = clause.text();
        int space = words.length() <= EXCERPT ? words.length() : words.lastIndexOf(' ', EXCERPT);
        int end = space > 0 ? space : EXCERPT;
        return Wording.english().kind(change) + ": “" + words.substring(0, end)
                + (end < words.length() ? "\u00A0…”" : "”");
    }

    /** In a text a tab is never meant here: it goes on to the buttons. */
    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            model.save();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
            text.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        }
    }

    private HBox verdicts() {
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox(
                verdict(group, ReviewVerdict.NOTE, "Only a note", "left-pill"),
                verdict(group, ReviewVerdict.RIGHT, "The verdict is right", "center-pill"),
                verdict(group, ReviewVerdict.WRONG, "The verdict is wrong", "right-pill"));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private ToggleButton verdict(ToggleGroup group, ReviewVerdict verdict, String words, String style) {
        ToggleButton button = new ToggleButton(words);
        button.setId("note-" + verdict.code());
        button.getStyleClass().add(style);
        button.setToggleGroup(group);
        model.verdictProperty().subscribe(now -> {
            if (now == verdict) {
                button.setSelected(true);
            }
        });
        button.setOnAction(event -> {
            // One of the three is always chosen.
            button.setSelected(true);
            model.verdictProperty().set(verdict);
        });
        return button;
    }

    private VBox notice() {
        Label message = Controls.wrapped("", "sheet-notice");
        message.setId("note-notice");
        message.setGraphic(new FontIcon(Feather.ALERT_CIRCLE));
        message.textProperty().bind(model.noticeProperty());
        message.setFocusTraversable(true);
        VBox box = new VBox(message);
        box.getStyleClass().add("notice-box");
        box.visibleProperty().bind(model.noticeProperty().isNotEmpty());
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private HBox buttons(Runnable close) {
        Button remove = new Button("Remove note");
        remove.setId("note-remove");
        remove.visibleProperty().bind(model.beforeProperty().map(Optional::isPresent));
        remove.disableProperty().bind(model.busyProperty());
        remove.setOnAction(event -> model.remove());
        Button cancel = new Button("Cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> close.run());
        Button save = new Button("Save");
        save.setId("note-save");
        save.getStyleClass().add("accent");
        save.setDefaultButton(true);
        save.disableProperty().bind(model.busyProperty());
        save.setOnAction(event -> model.save());
        HBox row = new HBox(remove, Controls.spacer(), cancel, save);
        row.getStyleClass().add("sheet-buttons");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** Puts the keyboard into the text. */
    public void focusText() {
        text.requestFocus();
    }
}
