package org.clausewatch.desktop.compare;

import java.util.function.Function;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clausewatch.desktop.changes.ChangesViewModel;
import org.clausewatch.desktop.changes.Chip;
import org.clausewatch.export.Wording;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Two versions side by side. */
public final class CompareView extends BorderPane {
    private final CompareViewModel model;
    private final Function<String, String> explanation;
    private final ListView<RowItem> list = new ListView<>();
    private final GridPane headers = new GridPane();
    private final VBox banners = new VBox();
    private final RowScroller scroller = new RowScroller(list);
    private Runnable openEvidence = () -> {};
    private Runnable openPairing = () -> {};
    private Runnable openExplanation = () -> {};
    private Runnable openLineage = () -> {};

    /**
     * Creates the view.
     *
     * @param explanation gives the sentence that explains a rule, or ""
     */
    public CompareView(CompareViewModel model, Function<String, String> explanation) {
        this.model = model;
        this.explanation = explanation;
        getStyleClass().add("compare");

        list.setId("rows");
        list.setItems(model.items());
        list.setCellFactory(view -> new RowCell(model::columns, this::explain, model::open));
        list.setAccessibleText("Old and new version, clause by clause");
        list.getSelectionModel().selectedItemProperty().subscribe(this::select);
        list.setContextMenu(menu());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);

        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        half.setHgrow(Priority.ALWAYS);
        headers.getColumnConstraints().addAll(half, half);
        headers.getStyleClass().add("version-headers");
        banners.getStyleClass().add("banners");

        setTop(new VBox(headers, banners));
        setCenter(list);

        model.banners().addListener((ListChangeListener<Banner>) change -> showBanners());
        model.items().addListener((ListChangeListener<RowItem>) change -> Platform.runLater(this::revealSelected));
        model.changes().selectedProperty().subscribe(this::revealSelected);
        model.revealedProperty().subscribe((before, now) -> revealRow(now.intValue()));
        showBanners();
    }

    private void revealRow(int row) {
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i) instanceof RowItem.Clauses clauses && clauses.index() == row) {
                list.getSelectionModel().clearAndSelect(i);
                list.getFocusModel().focus(i);
                scroller.reveal(i);
            }
        }
    }

    /** Sets what stands above the two columns. */
    public void setHeaders(Node old, Node now) {
        headers.getChildren().clear();
        headers.addRow(0, old, now);
    }

    /** Sets what shows the history of the selected clause. */
    public void setOnLineage(Runnable lineage) {
        openLineage = lineage;
    }

    /**
     * Sets what opens the evidence of the selected row.
     *
     * @param evidence from its beginning
     * @param pairing where it says why the clauses stand side by side
     */
    public void setOnEvidence(Runnable evidence, Runnable pairing) {
        openEvidence = evidence;
        openPairing = pairing;
    }

    /** Sets what shows how the verdict on the selected row came about. */
    public void setOnExplain(Runnable explain) {
        openExplanation = explain;
    }

    private ContextMenu menu() {
        return new ContextMenu(
                item("Why this verdict?", "F8", () -> openEvidence.run()),
                item("Why side by side?", "Shift+F8", () -> openPairing.run()),
                item("Explain this verdict", "F9", () -> openExplanation.run()),
                item("History of this clause", "Shortcut+L", () -> openLineage.run()),
                new SeparatorMenuItem(),
                item("Copy", "Shortcut+C", () -> CopiedText.copy(list)));
    }

    private static MenuItem item(String words, String key, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setAccelerator(KeyCombination.keyCombination(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    /** Returns the list of rows. */
    public ListView<RowItem> rows() {
        return list;
    }

    private String explain(Segment.Finding finding) {
        StringBuilder words = new StringBuilder();
        if (!finding.topic().isEmpty()) {
            words.append(Chip.topicName(finding.topic()));
            finding.evidence()
                    .effect()
                    .ifPresent(effect ->
                            words.append(" · ").append(Wording.english().effect(effect)));
            words.append('\n');
        }
        finding.evidence()
                .slot()
                .ifPresent(slot -> words.append("Says ")
                        .append(Wording.english().slot(slot))
                        .append(".\n"));
        String rule = explanation.apply(finding.evidence().rule());
        if (!rule.isEmpty()) {
            words.append(rule).append('\n');
        }
        return words.append("Rule ").append(finding.evidence().rule()).toString();
    }

    private void showBanners() {
        banners.getChildren().clear();
        for (Banner banner : model.banners()) {
            Label label =
                    new Label(banner.title().isEmpty() ? banner.message() : banner.title() + ". " + banner.message());
            label.setWrapText(true);
            label.setMaxWidth(Double.MAX_VALUE);
            label.setGraphic(new FontIcon(
                    switch (banner.kind()) {
                        case CALM -> Feather.CHECK;
                        case NOTICE -> Feather.INFO;
                        case WARNING -> Feather.ALERT_TRIANGLE;
                    }));
            label.getStyleClass()
                    .addAll(
                            "pair-banner",
                            switch (banner.kind()) {
                                case CALM -> "calm";
                                case NOTICE -> "notice";
                                case WARNING -> "warning";
                            });
            label.setFocusTraversable(true);
            banners.getChildren().add(label);
        }
        banners.setVisible(!model.banners().isEmpty());
        banners.setManaged(!model.banners().isEmpty());
    }

    private void select(RowItem item) {
        if (item instanceof RowItem.Clauses clauses) {
            model.select(clauses);
        }
    }

    private void revealSelected() {
        int change = model.changes().selectedProperty().get();
        if (change == ChangesViewModel.NONE) {
            return;
        }
        int index = model.itemOf(change);
        boolean selectedAlready = list.getSelectionModel().getSelectedItem() instanceof RowItem.Clauses clauses
                && clauses.change().orElse(ChangesViewModel.NONE) == change;
        if (index < 0 || selectedAlready) {
            return;
        }
        list.getSelectionModel().clearAndSelect(index);
        list.getFocusModel().focus(index);
        scroller.reveal(index);
    }

    private void onKey(KeyEvent event) {
        if (CopiedText.KEY.match(event)) {
            CopiedText.copy(list);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            activate(list.getSelectionModel().getSelectedItem());
            event.consume();
        }
    }

    private void activate(RowItem item) {
        switch (item) {
            case RowItem.Fold fold -> {
                int index = list.getSelectionModel().getSelectedIndex();
                model.open(fold);
                list.getSelectionModel().clearAndSelect(index);
            }
            case RowItem.Clauses clauses -> openEvidence.run();
            case null, default -> {}
        }
    }
}
