package org.clausewatch.desktop.compare;

import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clausewatch.desktop.changes.ChangesViewModel;
import org.clausewatch.desktop.changes.ChipLabel;
import org.clausewatch.desktop.controls.Controls;
import org.clausewatch.desktop.controls.WrappingCell;

/**
 * Why the selected row is shown as it is: its verdict, and why its clauses stand side by side. A list, so that the arrow keys and a screen reader go
 * through it line by line.
 */
public final class EvidenceView extends BorderPane {
    private final CompareViewModel model;
    private final Function<String, String> explanation;
    private final ListView<EvidenceLines.Line> list = new ListView<>();

    /**
     * Creates the view.
     *
     * @param explanation gives the sentence that explains a rule, or ""
     * @param explain shows how the verdict came about
     * @param back returns to the comparison, on Escape
     */
    public EvidenceView(CompareViewModel model, Function<String, String> explanation, Runnable explain, Runnable back) {
        this.model = model;
        this.explanation = explanation;
        getStyleClass().add("evidence-pane");
        Button more = new Button("Explain");
        more.setId("open-explain");
        more.getStyleClass().addAll("flat", "pane-action");
        more.setTooltip(new Tooltip("How the verdict came about, step by step  F9"));
        more.setAccessibleText("Explain how this verdict came about");
        more.setOnAction(event -> explain.run());
        more.disableProperty().bind(model.changes().selectedProperty().isEqualTo(ChangesViewModel.NONE));
        HBox title = new HBox(Controls.label("Why", "pane-title"), Controls.spacer(), more);
        title.getStyleClass().add("pane-header");
        Label placeholder = new Label("Select a change to see the words and rules behind its verdict, or any row to see"
                + " why its clauses stand side by side.");
        placeholder.setWrapText(true);
        placeholder.getStyleClass().add("pane-placeholder");
        list.setId("evidence");
        list.setPlaceholder(placeholder);
        list.setCellFactory(view -> new LineCell());
        list.setAccessibleText("Evidence of the selected row");
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                back.run();
                event.consume();
            }
        });
        setTop(title);
        setCenter(list);
        model.changes().selectedProperty().subscribe(this::showSelected);
        model.selectedRowProperty().subscribe(this::showSelected);
    }

    private void showSelected() {
        list.getItems().setAll(model.evidence(explanation));
    }

    /** Puts the keyboard on the first line. */
    public void focusFirstLine() {
        focusLine(0);
    }

    /** Puts the keyboard on the line that says why the clauses stand side by side. */
    public void focusPairing() {
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i).kind() == EvidenceLines.Kind.PAIRING) {
                focusLine(i);
                return;
            }
        }
        focusLine(0);
    }

    private void focusLine(int index) {
        list.requestFocus();
        if (!list.getItems().isEmpty()) {
            list.getSelectionModel().clearAndSelect(index);
            list.scrollTo(index);
        }
    }

    /** Returns the list of lines. */
    public ListView<EvidenceLines.Line> lines() {
        return list;
    }

    private static final class LineCell extends WrappingCell<EvidenceLines.Line> {
        LineCell() {
            getStyleClass().add("evidence-cell");
        }

        @Override
        protected Region content(EvidenceLines.Line line) {
            String style = switch (line.kind()) {
                case LEAD -> "evidence-lead";
                case TOPIC -> "evidence-topic";
                case QUOTE -> "evidence-quote";
                case REVIEW -> "evidence-review";
                case REMARK, PAIRING -> "evidence-remark";
            };
            VBox box = new VBox(Controls.wrapped(line.text(), style));
            box.getStyleClass().add("evidence-line-box");
            if (line.kind() == EvidenceLines.Kind.TOPIC || line.kind() == EvidenceLines.Kind.QUOTE) {
                box.getStyleClass().add(ChipLabel.style(line.topic()));
            }
            if (line.kind() == EvidenceLines.Kind.QUOTE) {
                box.getStyleClass().add("quoted");
            }
            if (line.kind() == EvidenceLines.Kind.PAIRING) {
                box.getStyleClass().add("pairing");
            }
            if (!line.note().isEmpty()) {
                // What the user wrote is read as much as what the program says.
                boolean own = line.kind() == EvidenceLines.Kind.REVIEW;
                box.getChildren().add(Controls.wrapped(line.note(), own ? "evidence-remark" : "evidence-note"));
            }
            return box;
        }

        @Override
        protected String spoken(EvidenceLines.Line line) {
            return line.spoken();
        }
    }
}
