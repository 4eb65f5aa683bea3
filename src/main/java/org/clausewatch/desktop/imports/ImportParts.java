package org.clausewatch.desktop.imports;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.clausewatch.desktop.controls.Controls;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The parts that both sheets of imports have. */
final class ImportParts {
    private static final double REPORT_HEIGHT = 340;

    private ImportParts() {}

    static VBox field(String words, Node control) {
        Label label = Controls.label(words, "field-label");
        label.setLabelFor(control);
        VBox box = new VBox(label, control);
        box.getStyleClass().add("field");
        return box;
    }

    static HBox notice(String id, String words) {
        Label message = Controls.wrapped(words, "sheet-notice");
        message.setId(id);
        message.setGraphic(new FontIcon(Feather.ALERT_CIRCLE));
        message.setFocusTraversable(true);
        HBox box = new HBox(message);
        box.getStyleClass().add("notice-box");
        return box;
    }

    static VBox progress(ImportProgress progress) {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(progress.shareProperty());
        Label words = Controls.wrapped("", "sheet-words");
        words.setId("import-step");
        words.textProperty().bind(progress.stepProperty());
        VBox box = new VBox(
                bar,
                words,
                Controls.wrapped(
                        "You can stop at any time: what was brought in stays, and doing it again goes on there.",
                        "sheet-words"));
        box.getStyleClass().add("import-progress");
        return box;
    }

    /** Returns what came of an import; it scrolls where it is long. */
    static Node report(List<String> lines) {
        VBox all = new VBox();
        all.getStyleClass().add("import-report");
        for (int i = 0; i < lines.size(); i++) {
            all.getChildren().add(Controls.wrapped(lines.get(i), i == 0 ? "import-lead" : "sheet-words"));
        }
        ScrollPane scroll = new ScrollPane(all);
        scroll.setId("import-report");
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(REPORT_HEIGHT);
        scroll.setAccessibleText(String.join("\n", lines));
        return scroll;
    }

    static HBox buttons(Node... nodes) {
        HBox row = new HBox(Controls.spacer());
        row.getChildren().addAll(nodes);
        row.getStyleClass().add("sheet-buttons");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
