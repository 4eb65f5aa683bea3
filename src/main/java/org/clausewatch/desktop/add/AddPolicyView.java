package org.clausewatch.desktop.add;

import java.io.File;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.clausewatch.desktop.controls.Controls;
import org.clausewatch.desktop.controls.PolicyFiles;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The sheet on which a policy is added. */
public final class AddPolicyView extends VBox {
    private final AddPolicyViewModel model;
    private final TextField url = new TextField();

    /**
     * Creates the sheet.
     *
     * @param close puts it away
     */
    public AddPolicyView(AddPolicyViewModel model, Runnable close) {
        this.model = model;
        setId("add-policy");
        getStyleClass().add("sheet");
        getChildren()
                .addAll(
                        Controls.label("Add a policy", "sheet-title"),
                        Controls.wrapped(
                                "Clausewatch keeps the page as it was served, with time and hash, and compares it with"
                                        + " later ones. Nothing is sent to anybody but the site you name.",
                                "sheet-words"),
                        sources(),
                        address(),
                        paste(),
                        file(),
                        names(),
                        notice(),
                        buttons(close));
    }

    private HBox sources() {
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox(
                source(group, AddPolicyViewModel.Source.WEB, "From the web", "left-pill"),
                source(group, AddPolicyViewModel.Source.PASTE, "Paste text", "center-pill"),
                source(group, AddPolicyViewModel.Source.FILE, "Saved page", "right-pill"));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private ToggleButton source(ToggleGroup group, AddPolicyViewModel.Source source, String words, String style) {
        ToggleButton button = new ToggleButton(words);
        button.getStyleClass().add(style);
        button.setToggleGroup(group);
        button.setSelected(model.sourceProperty().get() == source);
        button.setOnAction(event -> {
            // One of the three is always chosen.
            button.setSelected(true);
            model.sourceProperty().set(source);
        });
        return button;
    }

    private VBox address() {
        url.setId("add-url");
        url.setPromptText("https://");
        url.textProperty().bindBidirectional(model.urlProperty());
        url.setOnAction(event -> model.submit());
        Label label = new Label();
        label.textProperty()
                .bind(model.sourceProperty()
                        .map(source -> source == AddPolicyViewModel.Source.WEB
                                ? "Address of the policy"
                                : "Where it was published (optional)"));
        return field(label, url);
    }

    private Node paste() {
        TextArea text = new TextArea();
        text.setId("add-text");
        text.setWrapText(true);
        text.setPrefRowCount(7);
        text.textProperty().bindBidirectional(model.textProperty());
        VBox box = field(new Label("Text of the policy"), text);
        showFor(box, AddPolicyViewModel.Source.PASTE);
        return box;
    }

    private Node file() {
        Label name = new Label();
        name.textProperty()
                .bind(model.fileProperty()
                        .map(file -> file.map(path -> String.valueOf(path.getFileName()))
                                .orElse("No file chosen")));
        Button choose = new Button("Choose a file…");
        choose.setOnAction(event -> chooseFile());
        HBox row = new HBox(choose, name);
        row.getStyleClass().add("file-row");
        row.setAlignment(Pos.CENTER_LEFT);
        VBox box = field(new Label("Saved page"), row);
        showFor(box, AddPolicyViewModel.Source.FILE);
        return box;
    }

    private void chooseFile() {
        FileChooser chooser = PolicyFiles.chooser("Choose a saved page", "Pages and texts");
        File chosen = chooser.showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            model.fileProperty().set(Optional.of(chosen.toPath()));
        }
    }

    private HBox names() {
        TextField service = new TextField();
        service.setId("add-service");
        service.textProperty().bindBidirectional(model.serviceProperty());
        ComboBox<String> terms = new ComboBox<>();
        terms.setId("add-terms");
        terms.getItems().setAll(AddPolicyViewModel.TERMS_TYPES);
        terms.setEditable(true);
        terms.getEditor().textProperty().bindBidirectional(model.termsProperty());
        terms.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(field(new Label("Service"), service), field(new Label("Kind of terms"), terms));
        row.getStyleClass().add("field-row");
        row.getChildren().forEach(child -> HBox.setHgrow(child, Priority.ALWAYS));
        return row;
    }

    private VBox notice() {
        Label message = Controls.wrapped("", "sheet-notice");
        message.setId("add-notice");
        message.setGraphic(new FontIcon(Feather.ALERT_CIRCLE));
        message.setFocusTraversable(true);
        CheckBox override = new CheckBox("Request this one address all the same. The archive records that I chose so.");
        override.setId("add-override");
        override.setWrapText(true);
        override.selectedProperty().bindBidirectional(model.overrideRobotsProperty());
        VBox box = new VBox(message, override);
        box.getStyleClass().add("notice-box");
        model.noticeProperty().subscribe(notice -> {
            message.setText(notice.map(AddPolicyViewModel.Notice::message).orElse(""));
            boolean robots = notice.map(AddPolicyViewModel.Notice::robots).orElse(false);
            override.setVisible(robots);
            override.setManaged(robots);
            box.setVisible(notice.isPresent());
            box.setManaged(notice.isPresent());
        });
        return box;
    }

    private HBox buttons(Runnable close) {
        ProgressBar progress = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        progress.visibleProperty().bind(model.busyProperty());
        Button cancel = new Button("Cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> {
            model.cancel();
            close.run();
        });
        Button add = new Button("Add");
        add.setId("add-submit");
        add.getStyleClass().add("accent");
        add.setDefaultButton(true);
        add.disableProperty().bind(model.busyProperty());
        add.setOnAction(event -> model.submit());
        HBox row = new HBox(progress, Controls.spacer(), cancel, add);
        row.getStyleClass().add("sheet-buttons");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static VBox field(Label label, Node control) {
        label.setLabelFor(control);
        label.getStyleClass().add("field-label");
        VBox box = new VBox(label, control);
        box.getStyleClass().add("field");
        return box;
    }

    private void showFor(VBox box, AddPolicyViewModel.Source source) {
        model.sourceProperty().subscribe(chosen -> {
            box.setVisible(chosen == source);
            box.setManaged(chosen == source);
        });
    }

    /** Puts the keyboard into the first field. */
    public void focusFirstField() {
        url.requestFocus();
    }
}
