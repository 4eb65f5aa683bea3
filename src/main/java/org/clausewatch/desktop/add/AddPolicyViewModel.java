package org.clausewatch.desktop.add;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.clausewatch.desktop.work.RunningTask;
import org.clausewatch.desktop.work.TaskRunner;
import org.clausewatch.model.Progress;

/** What the user fills in to add a policy, and what came of it. */
public final class AddPolicyViewModel {
    /** Terms types that are suggested; any other may be typed. Named as Open Terms Archive names them. */
    public static final List<String> TERMS_TYPES = List.of(
            "Privacy Policy",
            "Terms of Service",
            "Trackers Policy",
            "Community Guidelines",
            "Data Processor Agreement",
            "Developer Terms",
            "Human Rights Policy",
            "Imprint");

    /** Where the text comes from. */
    public enum Source {
        /** From its site. */
        WEB,
        /** From the clipboard. */
        PASTE,
        /** From a file. */
        FILE
    }

    /** Adds something to the archive. */
    @FunctionalInterface
    public interface Adder {
        /**
         * Adds it.
         *
         * @throws Exception with a message for the user, if that fails
         */
        AddOutcome add(AddRequest request, Progress progress) throws Exception;
    }

    private static final Pattern HOST =
            Pattern.compile("^https?://(?:www\\.)?([^/:.]+)(?:\\.[^/:]*)?.*", Pattern.CASE_INSENSITIVE);

    private final Adder adder;
    private final TaskRunner runner;
    private final Consumer<AddOutcome.Added> onAdded;
    private final ObjectProperty<Source> source = new SimpleObjectProperty<>(Source.WEB);
    private final StringProperty url = new SimpleStringProperty("");
    private final StringProperty service = new SimpleStringProperty("");
    private final StringProperty terms = new SimpleStringProperty(TERMS_TYPES.getFirst());
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Path>> file = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty overrideRobots = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<Optional<Notice>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private Optional<RunningTask> running = Optional.empty();
    private String suggested = "";

    /**
     * What the user is told beside the fields.
     *
     * @param robots whether an override may be offered
     */
    public record Notice(String message, boolean robots) {}

    /** Creates an empty form. */
    public AddPolicyViewModel(Adder adder, TaskRunner runner, Consumer<AddOutcome.Added> onAdded) {
        this.adder = adder;
        this.runner = runner;
        this.onAdded = onAdded;
        url.subscribe(this::suggestService);
        // A permission given for one address is none for another.
        url.subscribe((before, now) -> {
            overrideRobots.set(false);
            notice.set(Optional.empty());
        });
    }

    private void suggestService() {
        if (!service.get().equals(suggested)) {
            return;
        }
        Matcher host = HOST.matcher(url.get().strip());
        String name = host.matches() ? host.group(1) : "";
        suggested = name.isEmpty() ? "" : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        service.set(suggested);
    }

    /** Checks the fields and adds what they ask for; says what is missing instead, where something is. */
    public void submit() {
        Optional<String> missing = missing();
        if (missing.isPresent()) {
            notice.set(Optional.of(new Notice(missing.get(), false)));
            return;
        }
        if (busy.get()) {
            return;
        }
        notice.set(Optional.empty());
        busy.set(true);
        AddRequest request = request();
        running = Optional.of(runner.start(
                "Adding " + request.service() + " · " + request.terms(),
                progress -> adder.add(request, progress),
                this::finish,
                this::fail));
    }

    private Optional<String> missing() {
        String address = url.get().strip();
        boolean web = address.matches("(?i)https?://[^\\s/]+\\S*");
        return switch (source.get()) {
            case WEB ->
                web ? named() : Optional.of("Type the policy's whole address. It starts with https:// or http://.");
            case PASTE -> text.get().isBlank() ? Optional.of("Paste the policy's text into the large field.") : named();
            case FILE ->
                file.get().isEmpty()
                        ? Optional.of("Choose the saved page (.html, .mhtml, .pdf, .docx, .eml, .md or .txt).")
                        : named();
        };
    }

    private Optional<String> named() {
        if (service.get().isBlank()) {
            return Optional.of("Say whose policy it is: the name of the service.");
        }
        return terms.get().isBlank() ? Optional.of("Choose or type what kind of terms it is.") : Optional.empty();
    }

    private AddRequest request() {
        String name = service.get().strip();
        String type = terms.get().strip();
        String address = url.get().strip();
        return switch (source.get()) {
            case WEB -> new AddRequest.Fetch(address, name, type, overrideRobots.get());
            case PASTE -> new AddRequest.Paste(text.get(), address, name, type);
            case FILE -> new AddRequest.SavedPage(file.get().orElseThrow(), address, name, type);
        };
    }

    private void finish(AddOutcome outcome) {
        busy.set(false);
        switch (outcome) {
            case AddOutcome.Added added -> onAdded.accept(added);
            case AddOutcome.RobotsForbid(String message) -> notice.set(Optional.of(new Notice(message, true)));
            case AddOutcome.NotThePolicy(String message) -> notice.set(Optional.of(new Notice(message, false)));
        }
    }

    private void fail(Throwable thrown) {
        busy.set(false);
        String message = thrown.getMessage() == null ? thrown.toString() : thrown.getMessage();
        notice.set(Optional.of(new Notice(message, false)));
    }

    /** Stops what is under way. */
    public void cancel() {
        running.ifPresent(RunningTask::cancel);
        busy.set(false);
    }

    /** Returns where the text comes from. */
    public ObjectProperty<Source> sourceProperty() {
        return source;
    }

    /** Returns the address. */
    public StringProperty urlProperty() {
        return url;
    }

    /** Returns the service's name. */
    public StringProperty serviceProperty() {
        return service;
    }

    /** Returns the terms type. */
    public StringProperty termsProperty() {
        return terms;
    }

    /** Returns the pasted text. */
    public StringProperty textProperty() {
        return text;
    }

    /** Returns the saved page. */
    public ObjectProperty<Optional<Path>> fileProperty() {
        return file;
    }

    /** Returns whether to request this one address though the site asks robots not to. */
    public BooleanProperty overrideRobotsProperty() {
        return overrideRobots;
    }

    /** Returns what the user is told beside the fields. */
    public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Returns whether something is being added. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
