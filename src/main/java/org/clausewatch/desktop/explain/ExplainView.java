package org.clausewatch.desktop.explain;

import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.clausewatch.desktop.changes.ChipLabel;
import org.clausewatch.desktop.controls.Controls;
import org.clausewatch.desktop.controls.WrappingCell;
import org.clausewatch.export.Wording;
import org.clausewatch.model.Side;
import org.kordamp.ikonli.feather.Feather;

/**
 * How the verdict on the selected change came about, below the two versions: what the old text says stands below the
 * old one, what the new says below the new. A list, so that the arrow keys and a screen reader go line by line.
 */
public final class ExplainView extends BorderPane {
    /** Tells a slot that differs, in words for those who do not see colour. */
    private static final String DIFFERS = "≠ ";

    private static final double LABEL_WIDTH = 104;

    private final ListView<ExplainLine> list = new ListView<>();

    /**
     * Creates the view.
     *
     * @param close puts it away, on Escape too
     */
    public ExplainView(ExplainViewModel model, Runnable close) {
        getStyleClass().add("explain-pane");
        Label title = Controls.label("How this verdict came about", "pane-title");
        HBox header = new HBox(
                title, Controls.spacer(), Controls.iconButton(Feather.X, "Close the explanation", "Esc", close));
        header.getStyleClass().add("pane-header");
        Label placeholder = Controls.wrapped("", "pane-placeholder");
        placeholder.textProperty().bind(model.insteadProperty());
        list.setId("explain");
        list.setPlaceholder(placeholder);
        list.setItems(model.lines());
        list.setCellFactory(view -> new LineCell());
        list.setAccessibleText("How the verdict on the selected change came about");
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close.run();
                event.consume();
            }
        });
        setTop(header);
        setCenter(list);
    }

    /** Returns the list of lines. */
    public ListView<ExplainLine> lines() {
        return list;
    }

    /** Puts the keyboard on the first line. */
    public void focusFirstLine() {
        list.requestFocus();
        if (!list.getItems().isEmpty()) {
            list.getSelectionModel().clearAndSelect(0);
            list.scrollTo(0);
        }
    }

    private static final class LineCell extends WrappingCell<ExplainLine> {
        LineCell() {
            getStyleClass().add("explain-cell");
        }

        @Override
        protected Region content(ExplainLine line) {
            return switch (line) {
                case ExplainLine.Title(String words) -> box(Controls.wrapped(words, "explain-title"));
                case ExplainLine.OfTopic(String topic, String words) -> {
                    VBox box = box(Controls.wrapped(words, "evidence-topic"));
                    box.getStyleClass().add(ChipLabel.style(topic));
                    yield box;
                }
                case ExplainLine.Quote(String topic, String words) -> {
                    VBox box = box(Controls.wrapped(words, "evidence-quote"));
                    box.getStyleClass().addAll("quoted", ChipLabel.style(topic));
                    yield box;
                }
                case ExplainLine.Columns() -> columns();
                case ExplainLine.Slots slots -> slots(slots);
                case ExplainLine.Remark(String topic, String words, String note) -> {
                    VBox box = box(Controls.wrapped(words, "evidence-remark"));
                    if (!note.isEmpty()) {
                        box.getChildren().add(Controls.wrapped(note, "evidence-note"));
                    }
                    if (!topic.isEmpty()) {
                        box.getStyleClass().addAll("quoted", ChipLabel.style(topic));
                    }
                    yield box;
                }
            };
        }

        private static VBox box(Label label) {
            VBox box = new VBox(label);
            box.getStyleClass().add("evidence-line-box");
            return box;
        }

        private static GridPane columns() {
            GridPane grid = grid(2);
            grid.add(Controls.wrapped(capitalised(Wording.english().side(Side.OLD)), "evidence-note"), 1, 0);
            grid.add(Controls.wrapped(capitalised(Wording.english().side(Side.NEW)), "evidence-note"), 2, 0);
            return grid;
        }

        private static String capitalised(String words) {
            return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        }

        private static GridPane grid(int sides) {
            GridPane grid = new GridPane();
            grid.getStyleClass().add("explain-slots");
            ColumnConstraints label = new ColumnConstraints(LABEL_WIDTH, LABEL_WIDTH, LABEL_WIDTH);
            grid.getColumnConstraints().add(label);
            RowConstraints row = new RowConstraints();
            row.setValignment(VPos.TOP);
            grid.getRowConstraints().add(row);
            for (int i = 0; i < sides; i++) {
                ColumnConstraints side = new ColumnConstraints();
                side.setHgrow(Priority.ALWAYS);
                side.setPrefWidth(1);
                grid.getColumnConstraints().add(side);
            }
            return grid;
        }

        private static GridPane slots(ExplainLine.Slots slots) {
            boolean oneSided =
                    slots.old().words().isEmpty() != slots.now().words().isEmpty() && !slots.differs();
            GridPane grid = grid(oneSided ? 1 : 2);
            Label name = Controls.wrapped(
                    (slots.differs() ? DIFFERS : "") + slots.label(),
                    slots.differs() ? "explain-label-differs" : "explain-label");
            grid.add(name, 0, 0);
            if (oneSided) {
                grid.add(filling(slots.now().words().isEmpty() ? slots.old() : slots.now(), "explain-words"), 1, 0);
            } else {
                grid.add(filling(slots.old(), slots.differs() ? "explain-old" : "explain-words"), 1, 0);
                grid.add(filling(slots.now(), slots.differs() ? "explain-new" : "explain-words"), 2, 0);
            }
            return grid;
        }

        private static VBox filling(ExplainLine.Filling filling, String style) {
            String words = filling.words().isEmpty() ? "–" : filling.words();
            VBox box = new VBox(Controls.wrapped(words, style));
            if (!filling.rules().isEmpty()) {
                box.getChildren().add(Controls.wrapped(String.join(", ", filling.rules()), "evidence-note"));
            }
            return box;
        }

        @Override
        protected String spoken(ExplainLine line) {
            return line.spoken();
        }
    }
}
