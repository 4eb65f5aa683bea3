package org.clausewatch.desktop.imports;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clausewatch.desktop.controls.Controls;

/** The sheet on which a page's past is brought in from the Wayback Machine. */
public final class WaybackView extends VBox {
    private final WaybackViewModel model;
    private final Runnable close;
    private final TextField url;
    private final VBox notice = new VBox();
    private final List<Node> form;

    /**
     * Creates the sheet.
     *
     * @param close puts it away
     */
    public WaybackView(WaybackViewModel model, Runnable close) {
        this.model = model;
        this.close = close;
        setId("import-wayback");
        getStyleClass().add("sheet");
        url = field("wayback-url", "https://", model.urlProperty());
        form = form();
        model.stateProperty().subscribe(this::show);
    }

    private TextField field(String id, String prompt, StringProperty value) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.textProperty().bindBidirectional(value);
        field.setOnAction(event -> model.preview());
        return field;
    }

    private List<Node> form() {
        HBox names = row(
                ImportParts.field("Service", field("wayback-service", "", model.serviceProperty())),
                ImportParts.field("Kind of terms", field("wayback-terms", "", model.termsProperty())));
        HBox times = row(
                ImportParts.field("From", field("wayback-from", "2019, 2019-03; or all", model.fromProperty())),
                ImportParts.field("To", field("wayback-to", "2023, 2023-06-30; or all", model.toProperty())));
        Button cancel = new Button("Cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> close.run());
        Button preview = new Button("Preview");
        preview.setId("wayback-preview");
        preview.setDefaultButton(true);
        preview.getStyleClass().add("accent");
        preview.setOnAction(event -> model.preview());
        return List.of(
                Controls.label("From the Wayback Machine", "sheet-title"),
                Controls.wrapped(
                        "Brings in what the Internet Archive captured of a page, as it was served. The preview asks only"
                                + " its index. The address is told to the Internet Archive, and nothing else is.",
                        "sheet-words"),
                ImportParts.field("Address of the page, as it was then", url),
                names,
                times,
                notice,
                ImportParts.buttons(cancel, preview));
    }

    private static HBox row(Node... fields) {
        HBox row = new HBox(fields);
        row.getStyleClass().add("field-row");
        row.getChildren().forEach(child -> HBox.setHgrow(child, Priority.ALWAYS));
        return row;
    }

    private void show(ImportState state) {
        switch (state) {
            case ImportState.Asking(String said) -> ask(said);
            case ImportState.Planned planned -> {
                Button back = button("Back", model::again);
                back.setCancelButton(true);
                Button bring = button("Bring in", model::bringIn);
                bring.setId("wayback-bring");
                bring.setDisable(!planned.worthwhile());
                bring.getStyleClass().add("accent");
                fill("What the Wayback Machine has", ImportParts.report(planned.lines()), back, bring);
                first(planned.worthwhile() ? bring : back);
            }
            case ImportState.Running() -> {
                Button stop = new Button("Stop");
                stop.setCancelButton(true);
                stop.setOnAction(event -> {
                    model.stop();
                    stop.setDisable(true);
                });
                fill("Asking the Wayback Machine…", ImportParts.progress(model.progress()), stop);
                stop.requestFocus();
            }
            case ImportState.Done done -> {
                Button again = done.goesOn() ? button("Go on", model::bringIn) : button("Another page…", model::again);
                Button finished = button("Close", close);
                finished.setCancelButton(true);
                fill(done.title(), ImportParts.report(done.lines()), again, finished);
                first(finished);
            }
        }
    }

    private static Button button(String words, Runnable action) {
        Button button = new Button(words);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static void first(Button button) {
        button.setDefaultButton(true);
        button.requestFocus();
    }

    private void fill(String title, Node content, Node... buttons) {
        getChildren().setAll(Controls.label(title, "sheet-title"), content, ImportParts.buttons(buttons));
    }

    private void ask(String said) {
        notice.getChildren().clear();
        if (!said.isEmpty()) {
            notice.getChildren().add(ImportParts.notice("wayback-notice", said));
        }
        notice.setVisible(!said.isEmpty());
        notice.setManaged(!said.isEmpty());
        if (!getChildren().equals(form)) {
            getChildren().setAll(form);
            focusFirstField();
        }
    }

    /** Puts the keyboard into the first field. */
    public void focusFirstField() {
        url.requestFocus();
    }
}
