package org.clausewatch.desktop;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clausewatch.desktop.controls.Controls;

/** The sheet that lists the keys and says how to read the marks. */
final class HelpView extends VBox {
    private record Key(String keys, String does) {}

    private static final List<Key> KEYS = List.of(
            new Key("F7 · Shift+F7", "Next · previous change"),
            new Key("F8 or Enter", "Why this verdict, of the selected row; Escape returns"),
            new Key("Shift+F8", "Why side by side, of any selected row, changed or not"),
            new Key("F9", "Explain this verdict; Escape closes"),
            new Key("Ctrl+M", "Note on this change, or whether its verdict is right"),
            new Key("Ctrl+3", "Where one version stands; Enter goes to the clause"),
            new Key("↑ · ↓", "Row by row; Enter opens a folded stretch"),
            new Key("→ · ←", "List the changes of a run one by one · as one entry again"),
            new Key("Ctrl+E", "Changes only · everything"),
            new Key("Ctrl+C", "Copy the selected words, or the selected row"),
            new Key("Ctrl+H · Ctrl+L", "History of the document · of the selected clause"),
            new Key("Ctrl+G", "Since I agreed on…: the text of a day against the latest one"),
            new Key("Ctrl+F", "Search all versions; ↓ to the hits, Enter opens, Escape closes"),
            new Key("Ctrl+O", "Open two files"),
            new Key("Ctrl+Shift+X", "Exchange the older and the newer file"),
            new Key("Ctrl+N", "Add a policy"),
            new Key("Ctrl+I · Ctrl+Shift+I", "Import from Open Terms Archive · the Wayback Machine"),
            new Key("Ctrl+1 · Ctrl+2", "Show or hide the archive · the list of changes"),
            new Key("Ctrl+D", "Light · dark"),
            new Key("Ctrl+Plus · Ctrl+Minus", "Larger · smaller text"),
            new Key("F6", "To the next part of the window"),
            new Key("F1", "This sheet"));

    HelpView(Runnable close) {
        setId("help");
        getStyleClass().add("sheet");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys");
        // Two columns of keys: one would not fit the smallest window.
        int rows = (KEYS.size() + 1) / 2;
        ColumnConstraints does = new ColumnConstraints();
        does.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), does, new ColumnConstraints(), does);
        for (int i = 0; i < KEYS.size(); i++) {
            grid.add(key(KEYS.get(i).keys()), 2 * (i / rows), i % rows);
            grid.add(Controls.wrapped(KEYS.get(i).does(), "key-does"), 2 * (i / rows) + 1, i % rows);
        }
        Button done = new Button("Close");
        done.setCancelButton(true);
        done.setDefaultButton(true);
        done.setOnAction(event -> close.run());
        HBox buttons = new HBox(Controls.spacer(), done);
        buttons.getStyleClass().add("sheet-buttons");
        getChildren()
                .addAll(
                        Controls.label("Keys", "sheet-title"),
                        grid,
                        Controls.label("Marks", "sheet-title"),
                        Controls.wrapped(
                                "Struck out on red: words that went. Underlined on green: words that came. A coloured"
                                        + " line under words: evidence for a topic; point at it to read which rule."
                                        + " A thin grey edge: an editorial change.",
                                "sheet-words"),
                        Controls.wrapped(
                                "“Permits more” says what the text now permits, not what the company does.",
                                "sheet-words"),
                        buttons);
    }

    /** A key is never cut off: what it does wraps instead. */
    private static Label key(String keys) {
        Label label = Controls.label(keys, "key");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
