package org.clausewatch.desktop.library;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.clausewatch.desktop.controls.Controls;
import org.clausewatch.model.DocumentRef;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The archive's services and documents. */
public final class LibraryView extends BorderPane {
    /** A line of the tree. */
    private sealed interface Line {
        record Root() implements Line {}

        record OfService(LibraryViewModel.Service service) implements Line {}

        record OfDocument(LibraryViewModel.Document document) implements Line {}
    }

    private final LibraryViewModel model;
    private final TreeView<Line> tree = new TreeView<>();

    /**
     * Creates the view.
     *
     * @param add asks for a policy to add
     * @param bring asks for a collection to import
     */
    public LibraryView(LibraryViewModel model, Runnable add, Runnable bring) {
        this.model = model;
        getStyleClass().add("library");
        Label title = Controls.label("Archive", "pane-title");
        HBox header = new HBox(
                title,
                Controls.spacer(),
                Controls.iconButton(Feather.DOWNLOAD, "Import from Open Terms Archive…", "Ctrl+I", bring),
                Controls.iconButton(Feather.PLUS, "Add a policy…", "Ctrl+N", add));
        header.getStyleClass().add("pane-header");
        setTop(header);
        Label emptiness = Controls.wrapped("", "pane-placeholder");
        emptiness.setId("library-empty");
        emptiness.textProperty().bind(model.emptinessProperty());
        BorderPane nothing = new BorderPane();
        nothing.setTop(emptiness);
        nothing.visibleProperty().bind(model.emptinessProperty().isNotEmpty());
        tree.visibleProperty().bind(model.emptinessProperty().isEmpty());
        setCenter(new StackPane(tree, nothing));
        tree.setId("library");
        tree.setShowRoot(false);
        tree.setRoot(new TreeItem<>(new Line.Root()));
        tree.setCellFactory(view -> new LineCell());
        tree.setAccessibleText("Services and their documents");
        tree.getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (item != null && item.getValue() instanceof Line.OfDocument line) {
                model.choose(line.document().ref());
            }
        });
        model.services().addListener((ListChangeListener<LibraryViewModel.Service>) change -> build());
        model.openProperty().subscribe(this::selectOpen);
        build();
    }

    private void build() {
        tree.getRoot().getChildren().clear();
        for (LibraryViewModel.Service service : model.services()) {
            TreeItem<Line> item = new TreeItem<>(new Line.OfService(service));
            item.setExpanded(true);
            for (LibraryViewModel.Document document : service.documents()) {
                item.getChildren().add(new TreeItem<>(new Line.OfDocument(document)));
            }
            tree.getRoot().getChildren().add(item);
        }
        selectOpen();
    }

    private void selectOpen() {
        Optional<DocumentRef> open = model.openProperty().get();
        if (open.isEmpty()) {
            tree.getSelectionModel().clearSelection();
            return;
        }
        for (TreeItem<Line> service : tree.getRoot().getChildren()) {
            for (TreeItem<Line> item : service.getChildren()) {
                if (item.getValue() instanceof Line.OfDocument line
                        && line.document().ref().equals(open.get())
                        && tree.getSelectionModel().getSelectedItem() != item) {
                    tree.getSelectionModel().select(item);
                }
            }
        }
    }

    /** Returns the tree of services and documents. */
    public TreeView<?> tree() {
        return tree;
    }

    private static final class LineCell extends TreeCell<Line> {
        LineCell() {
            getStyleClass().add("library-cell");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            setTooltip(null);
            accessibleTextProperty().unbind();
            if (empty || line == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            switch (line) {
                case Line.OfService(LibraryViewModel.Service service) -> {
                    setGraphic(Controls.label(service.name(), "library-service"));
                    setAccessibleText(service.name());
                }
                case Line.OfDocument(LibraryViewModel.Document document) -> show(document);
                case Line.Root() -> setGraphic(null);
            }
        }

        private void show(LibraryViewModel.Document document) {
            String terms = document.ref().terms();
            FontIcon icon = new FontIcon(
                    terms.toLowerCase(Locale.ROOT).contains("privacy") ? Feather.SHIELD : Feather.FILE_TEXT);
            Label name = Controls.label(terms, "library-document");
            name.setMinWidth(0);
            Label badge = Controls.label("", "badge");
            badge.setMinWidth(Region.USE_PREF_SIZE);
            badge.textProperty()
                    .bind(document.tallyProperty()
                            .map(tally -> tally.map(Tally::badge).orElse("")));
            badge.visibleProperty().bind(badge.textProperty().isNotEmpty());
            HBox row = new HBox(icon, name, Controls.spacer(), badge);
            row.setAlignment(Pos.CENTER_LEFT);
            row.getStyleClass().add("library-row");
            setGraphic(row);
            Tooltip tooltip = new Tooltip();
            tooltip.textProperty()
                    .bind(document.tallyProperty()
                            .map(tally -> terms + "\n" + tally.map(Tally::words).orElse("Counting…")));
            setTooltip(tooltip);
            accessibleTextProperty()
                    .bind(Bindings.createStringBinding(
                            () -> terms + ", "
                                    + document.tallyProperty()
                                            .get()
                                            .map(Tally::words)
                                            .orElse("counting"),
                            document.tallyProperty()));
        }
    }
}
