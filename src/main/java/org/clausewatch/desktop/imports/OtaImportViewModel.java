package org.clausewatch.desktop.imports;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.clausewatch.desktop.work.TaskRunner;
import org.clausewatch.ingest.OtaReport;
import org.clausewatch.ingest.OtaRequest;
import org.clausewatch.model.Progress;

/** What the user fills in to import a collection of Open Terms Archive, how far that is, and what came of it. */
public final class OtaImportViewModel {
    /** Imports. */
    @FunctionalInterface
    public interface Importer {
        /**
         * Imports; where it is cancelled, tells how far it came.
         *
         * @throws Exception with a message for the user, if there is nothing to import or it cannot be kept
         */
        OtaReport bringIn(OtaRequest request, Progress progress) throws Exception;
    }

    private final Importer importer;
    private final Consumer<OtaReport> onImported;
    private final StringProperty path = new SimpleStringProperty("");
    private final StringProperty services = new SimpleStringProperty("");
    private final ImportProgress progress;

    /**
     * Creates an empty form.
     *
     * @param onImported told when an import ended, whole or not
     */
    public OtaImportViewModel(Importer importer, TaskRunner runner, Consumer<OtaReport> onImported) {
        this.importer = importer;
        progress = new ImportProgress(runner);
        this.onImported = onImported;
        path.subscribe((before, now) -> askAgain());
    }

    private void askAgain() {
        if (progress.stateProperty().get() instanceof ImportState.Asking) {
            progress.ask("");
        }
    }

    /** Takes a file or folder that the user chose or dropped. */
    public void choose(Path chosen) {
        path.set(chosen.toString());
    }

    /** Imports what the fields name; says what is wrong with them instead, where something is. */
    public void submit() {
        if (progress.isRunning()) {
            return;
        }
        String typed = path.get().strip().replaceAll("^[\"']|[\"']$", "");
        Optional<String> wrong = wrong(typed);
        if (wrong.isPresent()) {
            progress.ask(wrong.get());
            return;
        }
        OtaRequest request =
                new OtaRequest(file(typed), Optional.empty(), wanted(), Optional.empty(), OtaRequest.ATTRIBUTION);
        progress.run("Importing from Open Terms Archive", watched -> importer.bringIn(request, watched), report -> {
            progress.set(OtaReportWords.of(report));
            onImported.accept(report);
        });
    }

    private static Path file(String typed) {
        return typed.startsWith("~/")
                ? Path.of(System.getProperty("user.home", ""), typed.substring(2))
                : Path.of(typed);
    }

    private static Optional<String> wrong(String typed) {
        if (typed.isEmpty()) {
            return Optional.of("Choose the ZIP or the folder, type where it is, or drop it here.");
        }
        if (typed.matches("(?i)(https?|git|ssh)://.*")) {
            return Optional.of("Clausewatch does not download collections. Get the ZIP with a browser, or clone the"
                    + " repository with git, then choose it here.");
        }
        try {
            return Files.exists(file(typed))
                    ? Optional.empty()
                    : Optional.of("There is nothing at " + typed + ". Check the path, or choose the file.");
        } catch (InvalidPathException e) {
            return Optional.of("“" + typed + "” is no path of a file. Choose the file instead.");
        }
    }

    private Set<String> wanted() {
        Set<String> names = new TreeSet<>();
        Arrays.stream(services.get().split("[,;\\n]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return names;
    }

    /** Stops the import at the next safe point; what came until then stays and is told. */
    public void stop() {
        progress.stop();
    }

    /** Shows the form again, filled in as it was. */
    public void again() {
        progress.ask("");
    }

    /** Returns where the ZIP or folder is, as typed. */
    public StringProperty pathProperty() {
        return path;
    }

    /** Returns the names of the only services to import, with commas between; blank: all. */
    public StringProperty servicesProperty() {
        return services;
    }

    /** Returns how far the import is. */
    public ReadOnlyObjectProperty<ImportState> stateProperty() {
        return progress.stateProperty();
    }

    /** Returns the work under way. */
    ImportProgress progress() {
        return progress;
    }
}
