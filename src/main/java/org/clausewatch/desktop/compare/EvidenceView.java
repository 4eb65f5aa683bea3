package org.clausewatch.desktop.compare;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clausewatch.desktop.changes.ChipLabel;
import org.clausewatch.desktop.controls.Controls;
import org.clausewatch.desktop.controls.WrappingCell;
import org.clausewatch.model.JudgedChange;

/**
 * Why the selected change is shown as it is. A list, so that the arrow keys and a screen reader go
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
     * @param back returns to the comparison, on Escape
     */
    public EvidenceView(CompareViewModel model, Function<String, String> explanation, Runnable back) {
        this.model = model;
        this.explanation = explanation;
        getStyleClass().add("evidence-pane");
        Label title = new Label("Why");
        title.getStyleClass().add("pane-title");
        Label placeholder = new Label("Select a change to see the words and rules behind its verdict.");
        placeholder.setWrapText(true);
        placeholder.getStyleClass().add("pane-placeholder");
        list.setId("evidence");
        list.setPlaceholder(placeholder);
        list.setCellFactory(view -> new LineCell());
        list.setAccessibleText("Evidence of the selected change");
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                back.run();
                event.consume();
            }
        });
        setTop(title);
        setCenter(list);
        model.changes().selectedProperty().subscribe(this::showSelected);
    }

    private void showSelected() {
        Optional<JudgedChange> change = model.changes().selectedChange();
        boolean judged = model.reportProperty()
                .get()
                .map(report -> report.log().summary().judged())
                .orElse(true);
        list.getItems()
                .setAll(change.map(found -> EvidenceLines.of(found, judged, explanation))
                        .orElse(List.of()));
    }

    /** Puts the keyboard on the first line. */
    public void focusFirstLine() {
        list.requestFocus();
        if (!list.getItems().isEmpty()) {
            list.getSelectionModel().clearAndSelect(0);
            list.scrollTo(0);
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
                case REMARK -> "evidence-remark";
            };
            VBox box = new VBox(Controls.wrapped(line.text(), style));
            box.getStyleClass().add("evidence-line-box");
            if (line.kind() == EvidenceLines.Kind.TOPIC || line.kind() == EvidenceLines.Kind.QUOTE) {
                box.getStyleClass().add(ChipLabel.style(line.topic()));
            }
            if (line.kind() == EvidenceLines.Kind.QUOTE) {
                box.getStyleClass().add("quoted");
            }
            if (!line.note().isEmpty()) {
                box.getChildren().add(Controls.wrapped(line.note(), "evidence-note"));
            }
            return box;
        }

        @Override
        protected String spoken(EvidenceLines.Line line) {
            return line.spoken();
        }
    }
}
