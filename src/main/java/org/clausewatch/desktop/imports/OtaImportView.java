package org.clausewatch.desktop.imports;

import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.clausewatch.desktop.controls.Controls;

/** The sheet on which a collection of Open Terms Archive is imported. */
public final class OtaImportView extends VBox {
    private final OtaImportViewModel model;
    private final Runnable close;
    private final TextField path = new TextField();
    private final TextField services = new TextField();
    private final Label copied = Controls.wrapped("", "field-label");
    private final VBox notice = new VBox();
    private final List<Node> form;

    /**
     * Creates the sheet.
     *
     * @param close puts it away
     */
    public OtaImportView(OtaImportViewModel model, Runnable close) {
        this.model = model;
        this.close = close;
        setId("import-ota");
        getStyleClass().add("sheet");
        path.setId("import-path");
        path.setPromptText("A ZIP or a folder");
        path.textProperty().bindBidirectional(model.pathProperty());
        path.setOnAction(event -> model.submit());
        HBox.setHgrow(path, Priority.ALWAYS);
        services.setId("import-services");
        services.setPromptText("All services; or some names, with commas between");
        services.textProperty().bindBidirectional(model.servicesProperty());
        services.setOnAction(event -> model.submit());
        copied.setId("import-copied");
        copied.setText("The addresses are for a browser or git: Clausewatch does not download collections.");
        form = form();
        setOnDragOver(this::acceptFile);
        setOnDragDropped(this::takeFile);
        model.stateProperty().subscribe(this::show);
    }

    private void show(ImportState state) {
        switch (state) {
            case ImportState.Asking(String words) -> ask(words);
            case ImportState.Planned planned -> throw new IllegalStateException("Nothing is planned: " + planned);
            case ImportState.Running() -> {
                Button stop = new Button("Stop");
                stop.setId("import-stop");
                stop.setCancelButton(true);
                stop.setOnAction(event -> {
                    model.stop();
                    stop.setDisable(true);
                });
                getChildren()
                        .setAll(
                                Controls.label("Importing…", "sheet-title"),
                                ImportParts.progress(model.progress()),
                                ImportParts.buttons(stop));
                stop.requestFocus();
            }
            case ImportState.Done done -> {
                Button again = new Button(done.goesOn() ? "Go on" : "Import more…");
                again.setOnAction(event -> {
                    model.again();
                    if (done.goesOn()) {
                        model.submit();
                    } else {
                        focusFirstField();
                    }
                });
                Button finished = new Button("Close");
                finished.setId("import-close");
                finished.setCancelButton(true);
                finished.setDefaultButton(true);
                finished.getStyleClass().add("accent");
                finished.setOnAction(event -> close.run());
                getChildren()
                        .setAll(
                                Controls.label(done.title(), "sheet-title"),
                                ImportParts.report(done.lines()),
                                ImportParts.buttons(again, finished));
                finished.requestFocus();
            }
        }
    }

    private void ask(String notice) {
        this.notice.getChildren().clear();
        if (!notice.isEmpty()) {
            this.notice.getChildren().add(ImportParts.notice("import-notice", notice));
        }
        this.notice.setVisible(!notice.isEmpty());
        this.notice.setManaged(!notice.isEmpty());
        // The form stays as it is while the user types: the cursor must not move.
        if (!getChildren().equals(form)) {
            getChildren().setAll(form);
        }
    }

    private List<Node> form() {
        Button zip = new Button("ZIP…");
        zip.setOnAction(event -> chooseZip());
        Button folder = new Button("Folder…");
        folder.setOnAction(event -> chooseFolder());
        HBox row = new HBox(path, zip, folder);
        row.getStyleClass().add("file-row");
        row.setAlignment(Pos.CENTER_LEFT);
        Button cancel = new Button("Cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> close.run());
        Button start = new Button("Import");
        start.setId("import-start");
        start.getStyleClass().add("accent");
        start.setDefaultButton(true);
        start.setOnAction(event -> model.submit());
        return List.of(
                Controls.label("Import from Open Terms Archive", "sheet-title"),
                Controls.wrapped(
                        "Takes a data set (ZIP or unpacked), a cloned repository of versions or snapshots, or"
                                + " declarations. What is in the archive already is left alone.",
                        "sheet-words"),
                ImportParts.field("ZIP or folder; it can be dropped here", row),
                ImportParts.field("Services", services),
                notice,
                collections(),
                ImportParts.buttons(cancel, start));
    }

    private VBox collections() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("collections");
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), wide, new ColumnConstraints());
        for (int i = 0; i < PublicCollection.KNOWN.size(); i++) {
            PublicCollection each = PublicCollection.KNOWN.get(i);
            Label name = Controls.label(each.name(), "key");
            name.setMinWidth(USE_PREF_SIZE);
            HBox addresses = new HBox(copy("Copy address of ZIPs", each.releases()), copy("of git", each.repository()));
            addresses.setMinWidth(USE_PREF_SIZE);
            grid.addRow(i, name, Controls.label(each.about(), "key-does"), addresses);
        }
        VBox box = new VBox(Controls.label("Public collections", "field-label"), grid, copied);
        box.getStyleClass().add("field");
        return box;
    }

    private Button copy(String words, String address) {
        Button button = new Button(words);
        button.getStyleClass().addAll("flat", "pane-action");
        button.setTooltip(new Tooltip(address));
        button.setAccessibleText("Copy " + address);
        button.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(address);
            Clipboard.getSystemClipboard().setContent(content);
            copied.setText("Copied: " + address);
        });
        return button;
    }

    private void chooseZip() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Choose a data set of Open Terms Archive");
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter("Data sets", "*.zip"),
                        new FileChooser.ExtensionFilter("All files", "*.*"));
        Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(model::choose);
    }

    private void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Choose an unpacked data set or a cloned repository");
        Optional.ofNullable(chooser.showDialog(getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(model::choose);
    }

    private void acceptFile(DragEvent event) {
        if (event.getDragboard().hasFiles() && model.stateProperty().get() instanceof ImportState.Asking) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        // The window behind would take two files as a pair.
        event.consume();
    }

    private void takeFile(DragEvent event) {
        event.getDragboard().getFiles().stream().findFirst().map(File::toPath).ifPresent(model::choose);
        event.setDropCompleted(true);
        event.consume();
    }

    /** Puts the keyboard into the first field. */
    public void focusFirstField() {
        path.requestFocus();
    }
}
