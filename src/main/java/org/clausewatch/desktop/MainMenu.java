package org.clausewatch.desktop;

import java.util.Optional;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

/** The menu bar. Every command of the window is in it, with its key. */
final class MainMenu extends MenuBar {
    MainMenu(MainView view, Actions actions, MainViewModel model) {
        setUseSystemMenuBar(true);
        MenuItem exchange = item("Exchange old and new file", "Shortcut+Shift+X", model::exchangeFiles);
        exchange.disableProperty().bind(model.filesProperty().map(Optional::isEmpty));
        getMenus()
                .addAll(
                        new Menu(
                                "_File",
                                null,
                                item(
                                        "Open two files…",
                                        "Shortcut+O",
                                        () -> actions.openFiles(view.getScene().getWindow())),
                                exchange,
                                item("Add a policy…", "Shortcut+N", actions::addPolicy),
                                item("Import from Open Terms Archive…", "Shortcut+I", actions::importOpenTermsArchive),
                                item("From the Wayback Machine…", "Shortcut+Shift+I", actions::importWayback),
                                new SeparatorMenuItem(),
                                item(
                                        "Close",
                                        "Shortcut+W",
                                        () -> view.getScene().getWindow().hide())),
                        viewMenu(view, actions, model),
                        new Menu(
                                "_Go",
                                null,
                                item("Search all versions", "Shortcut+F", view::search),
                                new SeparatorMenuItem(),
                                item("Next change", "F7", view::next),
                                item("Previous change", "Shift+F7", view::previous),
                                item("Why this verdict?", "F8", view::showEvidence),
                                item("Why side by side?", "Shift+F8", view::showPairing),
                                item("Explain this verdict", "F9", view::explain),
                                note(actions, model),
                                item("Where it stands", "Shortcut+3", view::showStanding),
                                new SeparatorMenuItem(),
                                item("History of the document", "Shortcut+H", actions::showHistory),
                                item("History of this clause", "Shortcut+L", actions::showLineage),
                                item("Since I agreed on…", "Shortcut+G", actions::showSinceAgreed),
                                new SeparatorMenuItem(),
                                item("Next part of the window", "F6", view::focusNextPart)),
                        new Menu("_Help", null, item("Keys and marks", "F1", actions::showHelp)));
    }

    private static MenuItem note(Actions actions, MainViewModel model) {
        MenuItem note = item("Note on this change…", "Shortcut+M", actions::writeNote);
        note.disableProperty().bind(model.selection().notable().not());
        return note;
    }

    private static Menu viewMenu(MainView view, Actions actions, MainViewModel model) {
        CheckMenuItem everything = new CheckMenuItem("Everything, not only changes");
        everything.setAccelerator(KeyCombination.keyCombination("Shortcut+E"));
        everything.selectedProperty().bindBidirectional(model.compare().everythingProperty());
        CheckMenuItem library = new CheckMenuItem("Archive");
        library.setAccelerator(KeyCombination.keyCombination("Shortcut+1"));
        library.selectedProperty().bindBidirectional(view.libraryShownProperty());
        CheckMenuItem changes = new CheckMenuItem("List of changes");
        changes.setAccelerator(KeyCombination.keyCombination("Shortcut+2"));
        changes.selectedProperty().bindBidirectional(view.changesShownProperty());
        return new Menu(
                "_View",
                null,
                everything,
                new SeparatorMenuItem(),
                library,
                changes,
                new SeparatorMenuItem(),
                item("Larger text", "Shortcut+Plus", () -> actions.resizeText(1)),
                item("Smaller text", "Shortcut+Minus", () -> actions.resizeText(-1)),
                item("Light or dark", "Shortcut+D", actions::switchTheme));
    }

    private static MenuItem item(String words, String key, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setAccelerator(KeyCombination.keyCombination(key));
        item.setOnAction(event -> action.run());
        return item;
    }
}
