package org.clausewatch.desktop.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.clausewatch.desktop.work.TaskRunner;
import org.clausewatch.ingest.wayback.WaybackPlan;
import org.clausewatch.ingest.wayback.WaybackReport;
import org.clausewatch.ingest.wayback.WaybackRequest;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Progress;

/** What the user fills in to bring in a page's past from the Wayback Machine: first a preview, then the captures. */
public final class WaybackViewModel {
    /** Asks the Wayback Machine. */
    public interface Source {
        /**
         * Asks what there is; nothing is changed.
         *
         * @throws Exception with a message for the user, if it cannot be asked or has nothing
         */
        WaybackPlan plan(WaybackRequest request, Progress progress) throws Exception;

        /**
         * Brings it in; where it is cancelled, tells how far it came.
         *
         * @throws Exception with a message for the user, if it cannot be asked or kept
         */
        WaybackReport bringIn(WaybackRequest request, Progress progress) throws Exception;
    }

    /** A time that cannot be read, with what to do. */
    private static final class BadDateException extends Exception {
        private static final long serialVersionUID = 1L;

        BadDateException(String typed) {
            super("“" + typed + "” is no date. Type a year, a month or a day: 2019, 2019-03 or 2019-03-15.");
        }
    }

    private final Source source;
    private final Consumer<DocumentRef> onImported;
    private final StringProperty url = new SimpleStringProperty("");
    private final StringProperty service = new SimpleStringProperty("");
    private final StringProperty terms = new SimpleStringProperty("Privacy Policy");
    private final StringProperty from = new SimpleStringProperty("");
    private final StringProperty to = new SimpleStringProperty("");
    private final ImportProgress progress;

    /**
     * Creates an empty form.
     *
     * @param onImported told of which document something came
     */
    public WaybackViewModel(Source source, TaskRunner runner, Consumer<DocumentRef> onImported) {
        this.source = source;
        progress = new ImportProgress(runner);
        this.onImported = onImported;
    }

    /** Asks what there is, and shows that before anything is brought in. */
    public void preview() {
        request()
                .ifPresent(request -> progress.run(
                        "Asking the Wayback Machine",
                        watched -> source.plan(request, watched),
                        plan -> progress.set(new ImportState.Planned(WaybackWords.of(plan), plan.missing() > 0))));
    }

    /** Brings in what there is. */
    public void bringIn() {
        request()
                .ifPresent(request -> progress.run(
                        "Importing from the Wayback Machine", watched -> source.bringIn(request, watched), report -> {
                            progress.set(WaybackWords.of(report));
                            onImported.accept(request.document());
                        }));
    }

    private Optional<WaybackRequest> request() {
        String address = url.get().strip();
        if (!address.matches("(?i)https?://[^\\s/]+\\S*")) {
            return refused("Type the page's whole address, as it was then. It starts with https:// or http://.");
        }
        if (service.get().isBlank() || terms.get().isBlank()) {
            return refused("Name the service and the kind of terms.");
        }
        try {
            Optional<Instant> start = time(from.get().strip(), false);
            Optional<Instant> end = time(to.get().strip(), true);
            if (start.isPresent() && end.isPresent() && !start.get().isBefore(end.get())) {
                return refused("The time ends before it begins. Give an earlier start or a later end.");
            }
            DocumentRef document =
                    new DocumentRef(service.get().strip(), terms.get().strip(), address);
            return Optional.of(
                    new WaybackRequest(document, start, end, WaybackRequest.A_DAY, WaybackRequest.WAYBACK_MACHINE));
        } catch (BadDateException e) {
            return refused(String.valueOf(e.getMessage()));
        }
    }

    private Optional<WaybackRequest> refused(String notice) {
        progress.ask(notice);
        return Optional.empty();
    }

    /** Returns the first instant of a year, month or day, or the first after it; empty where nothing was typed. */
    private static Optional<Instant> time(String typed, boolean after) throws BadDateException {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        int next = after ? 1 : 0;
        try {
            LocalDate day = switch (typed.length()) {
                case 4 -> Year.parse(typed).plusYears(next).atDay(1);
                case 7 -> YearMonth.parse(typed).plusMonths(next).atDay(1);
                default -> LocalDate.parse(typed).plusDays(next);
            };
            return Optional.of(day.atStartOfDay().toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            throw new BadDateException(typed);
        }
    }

    /** Stops at the next safe point; what came until then stays and is told. */
    public void stop() {
        progress.stop();
    }

    /** Shows the form again, filled in as it was. */
    public void again() {
        progress.ask("");
    }

    /** Returns the page's address. */
    public StringProperty urlProperty() {
        return url;
    }

    /** Returns the name of the service. */
    public StringProperty serviceProperty() {
        return service;
    }

    /** Returns the terms type. */
    public StringProperty termsProperty() {
        return terms;
    }

    /** Returns the year, month or day with which to begin; blank: with the first capture. */
    public StringProperty fromProperty() {
        return from;
    }

    /** Returns the year, month or day with which to end; blank: with the last capture. */
    public StringProperty toProperty() {
        return to;
    }

    /** Returns how far it is. */
    public ReadOnlyObjectProperty<ImportState> stateProperty() {
        return progress.stateProperty();
    }

    /** Returns the work under way. */
    ImportProgress progress() {
        return progress;
    }
}
