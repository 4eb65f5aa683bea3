package org.clausewatch.desktop.timeline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import javafx.scene.control.Button;
import javafx.scene.control.DateCell;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.clausewatch.desktop.controls.Controls;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The sheet that asks on which day the reader agreed. */
public final class AgreedView extends VBox {
    private final DatePicker date = new DatePicker();

    /**
     * Creates the sheet.
     *
     * @param document of which it is asked: "Zorbly · Privacy Policy"
     * @param close puts it away
     */
    public AgreedView(AgreedViewModel model, String document, Runnable close) {
        setId("agreed");
        getStyleClass().add("sheet");
        date.setId("agreed-date");
        date.setPromptText("2024-06-26");
        date.setConverter(new Iso());
        date.setDayCellFactory(picker -> new DayCell(model));
        date.getEditor().textProperty().bindBidirectional(model.dateProperty());
        date.setMaxWidth(Double.MAX_VALUE);
        Label label = Controls.label("Day on which I agreed", "field-label");
        label.setLabelFor(date);
        VBox field = new VBox(label, date);
        field.getStyleClass().add("field");
        Label words = Controls.wrapped("", "sheet-notice");
        words.setId("agreed-notice");
        words.setGraphic(new FontIcon(Feather.ALERT_CIRCLE));
        words.setFocusTraversable(true);
        HBox notice = new HBox(words);
        notice.getStyleClass().add("notice-box");
        model.noticeProperty().subscribe(said -> {
            words.setText(said);
            notice.setVisible(!said.isEmpty());
            notice.setManaged(!said.isEmpty());
        });
        Button cancel = new Button("Cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> close.run());
        Button show = new Button("Show what changed");
        show.setId("agreed-show");
        show.setDefaultButton(true);
        show.getStyleClass().add("accent");
        Runnable submit = () -> {
            if (model.submit()) {
                close.run();
            }
        };
        show.setOnAction(event -> submit.run());
        HBox buttons = new HBox(Controls.spacer(), cancel, show);
        buttons.getStyleClass().add("sheet-buttons");
        getChildren()
                .addAll(
                        Controls.label("Since I agreed on…", "sheet-title"),
                        Controls.wrapped(
                                "Compares the text of " + document
                                        + " that stood on that day with the latest one: what you agreed to, against"
                                        + " what it says now.",
                                "sheet-words"),
                        field,
                        notice,
                        buttons);
    }

    /** Puts the keyboard into the field. */
    public void focusDate() {
        date.requestFocus();
    }

    /** A day of the calendar; one that is still to come cannot be chosen. */
    private static final class DayCell extends DateCell {
        private final AgreedViewModel model;

        DayCell(AgreedViewModel model) {
            this.model = model;
        }

        @Override
        public void updateItem(@Nullable LocalDate day, boolean empty) {
            super.updateItem(day, empty);
            setDisable(empty || day == null || model.isToCome(day));
        }
    }

    /** Days as everywhere in the program, whatever the machine's language. */
    private static final class Iso extends StringConverter<LocalDate> {
        @Override
        public String toString(@Nullable LocalDate day) {
            return day == null ? "" : day.toString();
        }

        @Override
        public @Nullable LocalDate fromString(String typed) {
            try {
                return LocalDate.parse(typed.strip(), DateTimeFormatter.ISO_LOCAL_DATE);
            } catch (DateTimeParseException e) {
                // The form says what a day looks like.
                return null;
            }
        }
    }
}
