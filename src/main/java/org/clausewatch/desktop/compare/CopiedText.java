package org.clausewatch.desktop.compare;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;

/** Copies what a reader selected in a list of texts. */
final class CopiedText {
    static final KeyCombination KEY = KeyCombination.keyCombination("Shortcut+C");

    private CopiedText() {}

    /** A cell that shows texts. */
    interface Cell {
        /** Returns the texts, in reading order. */
        List<ClauseText> texts();

        /** Tells whether the cell is the list's selected one. */
        boolean isSelected();
    }

    /** Copies what is selected with the mouse, or else the texts of the selected cell. */
    static void copy(ListView<?> list) {
        String text = "";
        for (Node node : list.lookupAll(".row-cell")) {
            if (node instanceof Cell cell) {
                String selected = selected(cell);
                text = selected.isEmpty() ? text : selected;
            }
        }
        if (!text.isEmpty()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    private static String selected(Cell cell) {
        StringBuilder all = new StringBuilder();
        for (ClauseText text : cell.texts()) {
            String selected = text.getSelectedRangeAsString();
            if (!selected.isEmpty()) {
                return selected;
            }
            all.append(all.isEmpty() ? "" : "\n").append(text.getContentAsString());
        }
        return cell.isSelected() ? all.toString() : "";
    }
}
