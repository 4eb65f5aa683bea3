package org.clausewatch.desktop;

import java.io.File;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.clausewatch.desktop.add.AddPolicyView;
import org.clausewatch.desktop.controls.PolicyFiles;
import org.clausewatch.desktop.imports.OtaImportView;
import org.clausewatch.desktop.imports.WaybackView;
import org.clausewatch.desktop.lineage.LineageView;
import org.clausewatch.desktop.note.NoteView;
import org.clausewatch.desktop.timeline.AgreedView;
import org.clausewatch.desktop.timeline.AgreedViewModel;
import org.clausewatch.desktop.timeline.HistoryView;

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
        AddPolicyView view = new AddPolicyView(model.arrivals().addPolicy(added -> sheets.hide()), sheets::hide);
        sheets.show(view);
        view.focusFirstField();
    }

    /** Opens the note on the selected change. */
    void writeNote() {
        model.selection().note(sheets::hide).ifPresent(note -> {
            NoteView view = new NoteView(note, sheets::hide);
            sheets.show(view);
            view.focusText();
        });
    }

    void importOpenTermsArchive() {
        OtaImportView view = new OtaImportView(model.arrivals().importOpenTermsArchive(), sheets::hide);
        sheets.show(view);
        view.focusFirstField();
    }

    void importWayback() {
        WaybackView view = new WaybackView(model.arrivals().importWayback(), sheets::hide);
        sheets.show(view);
        view.focusFirstField();
    }

    /** Shows all of the open document's history. */
    void showHistory() {
        model.timeline().historyProperty().get().ifPresent(history -> {
            HistoryView view = new HistoryView(model.timeline(), history, model.verdictProperty(), sheets::hide);
            sheets.show(view);
            view.focusEntries();
        });
    }

    /** Asks on which day the reader agreed, and compares the text of that day with the latest one. */
    void showSinceAgreed() {
        if (model.timeline().versions().isEmpty()) {
            model.report(new Trouble(
                    "No document of the archive is open",
                    "Open a document in the archive at the left; then choose the day on which you agreed to it.",
                    ""));
            return;
        }
        AgreedView view = new AgreedView(
                new AgreedViewModel(model.timeline(), InstantSource.system()),
                model.subjectProperty().get(),
                sheets::hide);
        sheets.show(view);
        view.focusDate();
    }

    /** Shows what became of the selected clause over all versions. */
    void showLineage() {
        LineageView view = new LineageView(
                model.selection().lineage(), version -> model.timeline().chooseWithPrevious(version), sheets::hide);
        sheets.show(view);
        view.focusSteps();
    }

    void showHelp() {
        sheets.show(new HelpView(sheets::hide));
    }

    /** Asks for two files: both at once, or one after the other. */
    void openFiles(Window owner) {
        FileChooser chooser = PolicyFiles.chooser("Choose the older text, or both", "Policies");
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
