package org.clausewatch.desktop;

import java.io.File;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clausewatch.desktop.controls.Controls;
import org.clausewatch.desktop.library.LibraryView;
import org.clausewatch.desktop.search.SearchView;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Everything in the window. */
public final class MainView extends StackPane {
    private static final double LIBRARY_WIDTH = 236;
    private static final double SEARCH_WIDTH = 344;
    private static final double SEARCH_SHARE = 0.25;
    /** Below this width the archive makes room for the texts, unless the reader wants it. */
    private static final double WIDE_ENOUGH = 1120;

    private final MainViewModel model;
    private final Sheets sheets = new Sheets();
    private final Actions actions;
    private final SplitPane columns = new SplitPane();
    private final StackPane middle = new StackPane();
    private final StackPane sidebar = new StackPane();
    private final LibraryView library;
    private final SearchView search;
    private final PairPane pair;
    private final OneVersionPane alone;
    private final VacantPane vacant;
    private final BooleanProperty libraryShown = new SimpleBooleanProperty(true);
    private final BooleanProperty changesShown = new SimpleBooleanProperty(true);

    /** Creates the view. */
    public MainView(MainViewModel model, Theme theme) {
        this.model = model;
        actions = new Actions(model, sheets, theme);
        library = new LibraryView(model.library(), actions::addPolicy, actions::importOpenTermsArchive);
        search = new SearchView(model.search(), this::closeSearch);
        pair = new PairPane(model, actions::showHistory);
        alone = new OneVersionPane(model, actions::showHistory);
        vacant = new VacantPane(actions, model::cancelLoading);
        pair.compare().setOnLineage(actions::showLineage);
        pair.compare().setOnEvidence(this::showEvidence, this::showPairing);
        SplitPane.setResizableWithParent(sidebar, false);
        getStyleClass().add("window");

        sidebar.getChildren().setAll(library);
        columns.getItems().addAll(sidebar, middle);
        columns.getStyleClass().add("columns");
        BorderPane content = new BorderPane(columns);
        content.setTop(new VBox(new MainMenu(this, actions, model), toolbar(), new TroubleView(model)));
        content.setBottom(new StatusBar(model.runner()));
        getChildren().addAll(content, sheets.layer());

        columns.widthProperty().subscribe((before, width) -> {
            if (before.doubleValue() <= 0) {
                libraryShown.set(width.doubleValue() >= WIDE_ENOUGH);
                placeDivider();
            }
        });
        libraryShown.subscribe((before, shown) -> fillSidebar());
        model.search().shownProperty().subscribe((before, shown) -> fillSidebar());
        changesShown.subscribe((before, shown) -> {
            pair.showChanges(shown);
            alone.showSide(shown);
        });
        model.centreProperty().subscribe(this::showCentre);
        actions.textSizeProperty().subscribe(this::resizeText);
        setOnDragOver(this::acceptFiles);
        setOnDragDropped(this::openDropped);
    }

    private HBox toolbar() {
        Label subject = Controls.label("", "subject");
        subject.setId("subject");
        subject.textProperty().bind(model.subjectProperty().map(words -> words.isEmpty() ? "Clausewatch" : words));
        subject.setMinWidth(0);
        Button open = new Button("Open two files…", new FontIcon(Feather.COLUMNS));
        open.setId("open-files");
        open.setOnAction(event -> actions.openFiles(getScene().getWindow()));
        Button add = new Button("Add a policy…", new FontIcon(Feather.PLUS));
        add.setId("open-add");
        add.setOnAction(event -> actions.addPolicy());
        Button bring = new Button("Import…", new FontIcon(Feather.DOWNLOAD));
        bring.setId("open-import");
        bring.setTooltip(new Tooltip("The past of many policies, from Open Terms Archive  Ctrl+I"));
        bring.setOnAction(event -> actions.importOpenTermsArchive());
        for (Button button : List.of(open, add, bring)) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        Button theme = Controls.iconButton(Feather.MOON, "Light or dark", "Ctrl+D", actions::switchTheme);
        theme.setId("theme");
        actions.themeProperty()
                .subscribe(now -> theme.setGraphic(new FontIcon(now == Theme.LIGHT ? Feather.MOON : Feather.SUN)));
        HBox bar = new HBox(
                Controls.iconButton(
                        Feather.SIDEBAR,
                        "Show or hide the archive",
                        "Ctrl+1",
                        () -> libraryShown.set(!libraryShown.get())),
                subject,
                Controls.spacer(),
                Controls.iconButton(Feather.SEARCH, "Search all versions of all policies", "Ctrl+F", this::search),
                open,
                add,
                bring,
                theme,
                Controls.iconButton(Feather.HELP_CIRCLE, "Keys and marks", "F1", actions::showHelp));
        bar.getStyleClass().add("toolbar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private void showCentre(Centre centre) {
        middle.getChildren()
                .setAll(
                        switch (centre) {
                            case Centre.Pair(var report) -> {
                                pair.show(report);
                                yield pair;
                            }
                            case Centre.OneVersion one -> {
                                alone.show(one);
                                yield alone;
                            }
                            case Centre.Vacant nothing -> {
                                vacant.show(nothing);
                                yield vacant;
                            }
                        });
    }

    /** The search takes the place of the archive while it is shown. */
    private void fillSidebar() {
        boolean searching = model.search().shownProperty().get();
        sidebar.getChildren().setAll(searching ? search : library);
        boolean shown = searching || libraryShown.get();
        if (!shown) {
            columns.getItems().remove(sidebar);
        } else if (!columns.getItems().contains(sidebar)) {
            columns.getItems().addFirst(sidebar);
        }
        placeDivider();
    }

    private void placeDivider() {
        // In a small window the texts need the room more than the hits do.
        double width = model.search().shownProperty().get()
                ? Math.clamp(columns.getWidth() * SEARCH_SHARE, LIBRARY_WIDTH, SEARCH_WIDTH)
                : LIBRARY_WIDTH;
        if (columns.getWidth() > width && !columns.getDividers().isEmpty()) {
            columns.setDividerPositions(width / columns.getWidth());
        }
    }

    /** Shows the search and puts the keyboard into it. */
    void search() {
        model.search().shownProperty().set(true);
        search.focusWords();
    }

    private void closeSearch() {
        model.search().shownProperty().set(false);
        Node next = pair.getScene() != null
                ? pair.compare().rows()
                : alone.getScene() != null ? alone.text().clauses() : library.tree();
        next.requestFocus();
    }

    private void resizeText(int steps) {
        getStyleClass().removeIf(name -> name.startsWith("text-size-"));
        getStyleClass().add("text-size-" + (steps - Actions.SMALLEST_TEXT));
    }

    private void acceptFiles(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void openDropped(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        actions.openPair(files);
        event.setDropCompleted(files.size() == 2);
        event.consume();
    }

    /** Selects the next change of the list. */
    void next() {
        model.changes().next();
    }

    /** Selects the previous change of the list. */
    void previous() {
        model.changes().previous();
    }

    /** Puts the keyboard on the evidence of the selected row. */
    void showEvidence() {
        changesShown.set(true);
        model.standing().shownProperty().set(false);
        pair.evidence().focusFirstLine();
    }

    /** Puts the keyboard where it says why the clauses of the selected row stand side by side. */
    void showPairing() {
        changesShown.set(true);
        model.standing().shownProperty().set(false);
        pair.evidence().focusPairing();
    }

    /**
     * Shows a part that is opened on demand, without moving it into place, for a picture.
     *
     * @param words to search for, where it is the search
     */
    void show(Pane pane, String words) {
        sheets.hold();
        switch (pane) {
            case NONE -> {}
            case EXPLAIN -> model.explain().shownProperty().set(true);
            case STANDING -> model.standing().shownProperty().set(true);
            case SEARCH -> {
                search();
                model.search().wordsProperty().set(words);
            }
            case WAYBACK -> actions.importWayback();
            case HELP -> actions.showHelp();
            case HISTORY -> actions.showHistory();
            case LINEAGE -> actions.showLineage();
            case IMPORT -> actions.importOpenTermsArchive();
        }
    }

    /** Shows how the verdict on the selected change came about. */
    void explain() {
        pair.explain();
    }

    /** Shows where the newer version stands, and puts the keyboard there. */
    void showStanding() {
        changesShown.set(true);
        if (alone.getScene() != null) {
            alone.standing().focusTopic();
            return;
        }
        model.standing().shownProperty().set(true);
        pair.focusStanding();
    }

    /** Moves the keyboard between archive, versions, explanation, changes and evidence or statements. */
    void focusNextPart() {
        List<Node> parts = List.of(
                library.tree(),
                search.hits(),
                pair.compare().rows(),
                pair.explanation().lines(),
                pair.changes().entries(),
                pair.evidence().lines(),
                pair.standing().entries(),
                alone.text().clauses(),
                alone.standing().entries());
        Node owner = getScene().getFocusOwner();
        int at = parts.indexOf(owner);
        for (int i = 1; i <= parts.size(); i++) {
            Node part = parts.get(Math.floorMod(at + i, parts.size()));
            if (part.getScene() != null) {
                part.requestFocus();
                return;
            }
        }
    }

    /** Returns how the window looks. */
    public ObjectProperty<Theme> themeProperty() {
        return actions.themeProperty();
    }

    BooleanProperty libraryShownProperty() {
        return libraryShown;
    }

    BooleanProperty changesShownProperty() {
        return changesShown;
    }
}
