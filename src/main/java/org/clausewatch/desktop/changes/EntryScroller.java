package org.clausewatch.desktop.changes;

import javafx.application.Platform;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/** Keeps the selected entry of a list wholly in view, with the one before it where there is room for both. */
final class EntryScroller {
    private final ListView<?> list;

    EntryScroller(ListView<?> list) {
        this.list = list;
        // An entry that is chosen before the list has its size is brought into view as soon as it has.
        list.heightProperty().subscribe((before, now) -> {
            if (now.doubleValue() > 0) {
                Platform.runLater(this::reveal);
            }
        });
    }

    /** Brings the selected entry into view, and again once the heights of cells that were only guessed are known. */
    void reveal() {
        bring();
        Platform.runLater(this::bring);
    }

    private void bring() {
        int index = list.getSelectionModel().getSelectedIndex();
        if (index < 0 || list.getHeight() <= 0 || !(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            return;
        }
        // Scrolls as little as needed where the entry is in view in part, and not at all where it is whole.
        if (flow.getVisibleCell(index) == null) {
            list.scrollTo(Math.max(0, index - 1));
            list.layout();
        }
        flow.scrollTo(index);
        list.layout();
    }
}
