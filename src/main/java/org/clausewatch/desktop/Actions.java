package org.clausewatch.desktop;

import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.clausewatch.desktop.add.AddPolicyView;
import org.clausewatch.desktop.note.NoteView;

/** What the user can do from more than one place: menus, buttons and keys all call these. */
final class Actions {
    private final MainViewModel model;
    private final Sheets sheets;
    private final ObjectProperty<Theme> theme;
    /** Larger and smaller steps of the text of both versions; 0 is the usual size. */
    private final ObjectProperty<Integer> textSize = new SimpleObjectProperty<>(0);

    static final int SMALLEST_TEXT = -1;
    static final int LARGEST_TEXT = 3;

    Actions(MainViewModel model, Sheets sheets, Theme first) {
        this.model = model;
        this.sheets = sheets;
        this.theme = new SimpleObjectProperty<>(first);
    }

    ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    ObjectProperty<Integer> textSizeProperty() {
        return textSize;
    }

    void switchTheme() {
        theme.set(theme.get().other());
    }

    void resizeText(int steps) {
        textSize.set(Math.clamp(textSize.get() + steps, SMALLEST_TEXT, LARGEST_TEXT));
    }

    void addPolicy() {
        AddPolicyView view = new AddPolicyView(model.addPolicy(added -> sheets.hide()), sheets::hide);
        sheets.show(view);
        view.focusFirstField();
    }

    /** Opens the note on the selected change. */
    void writeNote() {
        model.note(sheets::hide).ifPresent(note -> {
            NoteView view = new NoteView(note, sheets::hide);
            sheets.show(view);
            view.focusText();
        });
    }

    void showHelp() {
        sheets.show(new HelpView(sheets::hide));
    }

    /** Asks for two files: both at once, or one after the other. */
    void openFiles(Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(
                                "Policies",
                                "*.html",
                                "*.htm",
                                "*.xhtml",
                                "*.mhtml",
                                "*.mht",
                                "*.pdf",
                                "*.docx",
                                "*.eml",
                                "*.md",
                                "*.txt"),
                        new FileChooser.ExtensionFilter("All files", "*.*"));
        chooser.setTitle("Choose the older text, or both");
        List<File> chosen = chooser.showOpenMultipleDialog(owner);
        if (chosen == null || chosen.isEmpty()) {
            return;
        }
        if (chosen.size() == 1) {
            chooser.setTitle("Choose the newer text");
            Optional.ofNullable(chooser.showOpenDialog(owner))
                    .ifPresent(newer -> openPair(List.of(chosen.getFirst(), newer)));
        } else {
            openPair(chosen);
        }
    }

    /** Opens two files; where there are more or fewer, says what is needed. */
    void openPair(List<File> files) {
        if (files.size() != 2) {
            model.report(new Trouble(
                    "Two files are needed",
                    files.size() + (files.size() == 1 ? " was" : " were")
                            + " given. Choose or drop exactly two: the older and the newer text.",
                    ""));
            return;
        }
        model.openFiles(new FilePair(files.get(0).toPath(), files.get(1).toPath()));
    }
}
