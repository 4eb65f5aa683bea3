package org.clausewatch.desktop;

import javafx.collections.ListChangeListener;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clausewatch.desktop.controls.Controls;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What went wrong. Each message stays until the reader puts it away. */
final class TroubleView extends VBox {
    private static final int DETAIL_ROWS = 6;

    private final MainViewModel model;

    TroubleView(MainViewModel model) {
        this.model = model;
        setId("troubles");
        getStyleClass().add("troubles");
        model.troubles().addListener((ListChangeListener<Trouble>) change -> show());
        show();
    }

    private void show() {
        getChildren().clear();
        for (Trouble trouble : model.troubles()) {
            getChildren().add(message(trouble));
        }
        setVisible(!getChildren().isEmpty());
        setManaged(!getChildren().isEmpty());
    }

    private HBox message(Trouble trouble) {
        VBox words = new VBox(
                Controls.wrapped(trouble.title(), "trouble-title"),
                Controls.wrapped(trouble.message(), "trouble-words"));
        if (!trouble.details().isEmpty()) {
            words.getChildren().add(details(trouble));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(
                new FontIcon(Feather.ALERT_OCTAGON),
                words,
                Controls.iconButton(
                        Feather.X,
                        "Put this message away",
                        "",
                        () -> model.troubles().remove(trouble)));
        row.getStyleClass().add("trouble");
        row.setAccessibleText(trouble.title() + ". " + trouble.message());
        row.setFocusTraversable(true);
        return row;
    }

    /** Returns the details of a fault, folded, to be copied into a report. */
    static TitledPane details(Trouble trouble) {
        TextArea area = new TextArea(trouble.details());
        area.setEditable(false);
        area.setPrefRowCount(DETAIL_ROWS);
        TitledPane pane = new TitledPane("Details", area);
        pane.setExpanded(false);
        pane.setAnimated(false);
        pane.getStyleClass().add("dense");
        return pane;
    }
}
