package org.clausewatch.desktop.search;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.clausewatch.desktop.changes.Chip;
import org.clausewatch.desktop.changes.ChipLabel;
import org.clausewatch.desktop.controls.Controls;
import org.clausewatch.desktop.controls.WrappingCell;
import org.kordamp.ikonli.feather.Feather;

/** The search. Enter or a click on a hit opens its document at the clause. */
public final class SearchView extends BorderPane {
    private final SearchViewModel model;
    private final Runnable close;
    private final TextField words = new TextField();
    private final ListView<SearchEntry> list = new ListView<>();
    private final Label summary = Controls.wrapped("", "search-summary");
    private final Label placeholder = Controls.wrapped("", "pane-placeholder");

    /**
     * Creates the view.
     *
     * @param close puts it away, on Escape
     */
    public SearchView(SearchViewModel model, Runnable close) {
        this.model = model;
        this.close = close;
        getStyleClass().add("search-pane");
        words.setId("search-words");
        words.setPromptText("Words, a \"phrase\" or train*");
        words.setAccessibleText("Search the wording of all versions");
        words.textProperty().bindBidirectional(model.wordsProperty());
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::onFieldKey);
        HBox.setHgrow(words, Priority.ALWAYS);
        CheckBox current = new CheckBox("Current wording only");
        current.setId("search-current");
        current.setTooltip(new Tooltip("Only what the latest version of a policy says"));
        current.selectedProperty().bindBidirectional(model.currentOnlyProperty());
        ComboBox<SearchViewModel.Topic> topics = new ComboBox<>();
        topics.setId("search-topic");
        topics.setAccessibleText("Topic that a clause must concern");
        topics.getItems().setAll(model.topics());
        topics.valueProperty().bindBidirectional(model.topicProperty());
        topics.setMaxWidth(Double.MAX_VALUE);
        HBox header = new HBox(
                Controls.label("Search", "pane-title"),
                Controls.spacer(),
                Controls.iconButton(Feather.X, "Close the search", "Escape", close));
        header.getStyleClass().add("pane-header");
        summary.setId("search-summary");
        VBox fields = new VBox(words, topics, current, summary);
        fields.getStyleClass().add("search-fields");
        setTop(new VBox(header, fields));
        placeholder.setId("search-placeholder");
        list.setId("search-hits");
        list.setPlaceholder(placeholder);
        list.setItems(model.entries());
        list.setCellFactory(view -> new EntryCell());
        list.setAccessibleText("Clauses that have the words");
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onListKey);
        setCenter(list);
        model.stateProperty().subscribe(this::show);
    }

    private void show(SearchState state) {
        String above = "";
        String instead = "";
        switch (state) {
            case SearchState.NothingAsked() ->
                instead = "Searches all versions of all policies, also what is not there any more.\n\nAll words must"
                        + " stand in one clause. \"in quotation marks\": as it stands. train*: all words that begin"
                        + " so.\n\n↓ to the hits, Enter opens one, Escape closes.";
            case SearchState.Searching() -> instead = "Searching…";
            case SearchState.Found(String found) -> above = found;
            case SearchState.Nothing(String advice) -> instead = advice;
            case SearchState.Failed(String why) -> instead = why;
        }
        summary.setText(above);
        summary.setVisible(!above.isEmpty());
        summary.setManaged(!above.isEmpty());
        placeholder.setText(instead);
    }

    private void onFieldKey(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> {
                close.run();
                event.consume();
            }
            case ENTER -> {
                selectFirst();
                openSelected();
                event.consume();
            }
            case DOWN -> {
                if (!model.entries().isEmpty()) {
                    list.requestFocus();
                    selectFirst();
                }
                event.consume();
            }
            default -> {}
        }
    }

    private void onListKey(KeyEvent event) {
        int selected = list.getSelectionModel().getSelectedIndex();
        if (event.getCode() == KeyCode.ESCAPE) {
            words.requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            openSelected();
            event.consume();
        } else if (event.getCode() == KeyCode.UP) {
            if (!select(selected, -1)) {
                words.requestFocus();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN) {
            select(selected, 1);
            event.consume();
        }
    }

    private void selectFirst() {
        if (list.getSelectionModel().isEmpty()) {
            select(-1, 1);
        }
    }

    /** Selects the next hit in a direction, past the names of documents; tells whether there is one. */
    private boolean select(int from, int step) {
        for (int i = from + step; i >= 0 && i < list.getItems().size(); i += step) {
            if (list.getItems().get(i) instanceof SearchEntry.Clause) {
                list.getSelectionModel().clearAndSelect(i);
                list.getFocusModel().focus(i);
                list.scrollTo(Math.max(0, i - 1));
                return true;
            }
        }
        return false;
    }

    private void openSelected() {
        SearchEntry entry = list.getSelectionModel().getSelectedItem();
        if (entry != null) {
            model.open(entry);
        }
    }

    /** Puts the keyboard into the field, its words selected. */
    public void focusWords() {
        words.requestFocus();
        words.selectAll();
    }

    /** Returns the list of hits. */
    public ListView<SearchEntry> hits() {
        return list;
    }

    private final class EntryCell extends WrappingCell<SearchEntry> {
        EntryCell() {
            getStyleClass().add("search-cell");
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                    model.open(getItem());
                }
            });
        }

        @Override
        protected Region content(SearchEntry entry) {
            return switch (entry) {
                case SearchEntry.Group(String name) -> new VBox(Controls.wrapped(name, "search-group"));
                case SearchEntry.Clause clause -> clause(clause);
            };
        }

        private VBox clause(SearchEntry.Clause clause) {
            TextFlow quote = new TextFlow();
            quote.getStyleClass().add("search-quote");
            for (SearchEntry.Piece piece : clause.quote()) {
                Text text = new Text(piece.text());
                text.getStyleClass().add(piece.sought() ? "search-sought" : "search-words");
                quote.getChildren().add(text);
            }
            VBox box = new VBox();
            box.getStyleClass().add("search-hit");
            if (!clause.place().isEmpty()) {
                box.getChildren().add(Controls.wrapped(clause.place(), "change-section"));
            }
            Label when = Controls.wrapped(clause.when(), clause.hit().current() ? "search-when" : "search-gone");
            box.getChildren().addAll(quote, when);
            if (!clause.topics().isEmpty()) {
                FlowPane chips = new FlowPane();
                chips.getStyleClass().add("chips");
                chips.setAlignment(Pos.CENTER_LEFT);
                clause.topics()
                        .forEach(topic -> chips.getChildren()
                                .add(new ChipLabel(new Chip(topic, Chip.topicName(topic), Optional.empty()))));
                box.getChildren().add(chips);
            }
            return box;
        }

        @Override
        protected String spoken(SearchEntry entry) {
            return entry.spoken();
        }
    }
}
