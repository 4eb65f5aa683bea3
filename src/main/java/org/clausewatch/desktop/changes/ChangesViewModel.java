package org.clausewatch.desktop.changes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.clausewatch.export.ChangeRun;
import org.clausewatch.export.ChangeRuns;
import org.clausewatch.export.Relocations;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.workspace.PairReport;

/**
 * The changes of a pair that the reader asked for: figures that filter, a list in which runs of small changes
 * are one entry each, and the one selected.
 */
public final class ChangesViewModel {
    /** The value of {@link #selectedProperty()} where no change is selected. */
    public static final int NONE = -1;

    private final ObservableList<Pill> pills = FXCollections.observableArrayList();
    private final ObservableList<ListEntry> entries = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<ChangeFilter> filter = new ReadOnlyObjectWrapper<>(ChangeFilter.NOTHING);
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(NONE);
    private final ReadOnlyStringWrapper position = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");

    private List<JudgedChange> changes = List.of();
    private Optional<Relocations> relocations = Optional.empty();
    /** The first changes of the runs that are open. */
    private final Set<Integer> opened = new HashSet<>();
    /** Where the reader is while nothing is selected: after this change. */
    private int after = NONE;

    /** Creates a list of no changes. */
    public ChangesViewModel() {}

    /** Shows a change log; none of its changes is selected. */
    public void show(ChangeLog log) {
        show(log, Relocations.of(log));
    }

    /** Shows a pair's change log; none of its changes is selected. */
    public void show(PairReport report) {
        show(report.log(), Relocations.of(report.log(), report.comparison()));
    }

    private void show(ChangeLog log, Relocations where) {
        begin(log.changes(), Optional.of(where));
        pills.setAll(Pill.of(log));
        pills.forEach(pill -> pill.onProperty().subscribe((before, now) -> refilter()));
        sentence.set(SummarySentence.of(log));
        refilter();
    }

    /** Shows nothing. */
    public void clear() {
        begin(List.of(), Optional.empty());
        pills.clear();
        sentence.set("");
        refilter();
    }

    private void begin(List<JudgedChange> shown, Optional<Relocations> where) {
        after = NONE;
        selected.set(NONE);
        changes = shown;
        relocations = where;
        opened.clear();
    }

    private void refilter() {
        TreeSet<String> named = new TreeSet<>();
        TreeSet<String> topics = new TreeSet<>();
        boolean other = false;
        boolean unjudged = false;
        boolean editorial = false;
        for (Pill pill : pills) {
            boolean on = pill.onProperty().get();
            switch (pill.counts()) {
                case TOPIC -> {
                    named.add(pill.topic());
                    if (on) {
                        topics.add(pill.topic());
                    }
                }
                case OTHER -> other = on;
                case UNJUDGED -> unjudged = on;
                case EDITORIAL -> editorial = on;
            }
        }
        ChangeFilter asked = new ChangeFilter(named, topics, other, unjudged, editorial);
        filter.set(asked);
        list();
    }

    private void list() {
        List<Integer> admitted = IntStream.range(0, changes.size())
                .filter(i -> filter.get().admits(changes.get(i).judgement()))
                .boxed()
                .toList();
        List<ListEntry> listed = new ArrayList<>();
        relocations.ifPresent(
                where -> ChangeRuns.of(changes, admitted).forEach(run -> listed.addAll(listed(run, where))));
        entries.setAll(listed);
        updatePosition();
    }

    private List<ListEntry> listed(ChangeRun run, Relocations where) {
        if (run.isSingle()) {
            return List.of(ChangeEntry.of(run.indices().getFirst(), run.first(), where, false));
        }
        boolean open = opened.contains(run.indices().getFirst());
        List<ListEntry> listed = new ArrayList<>();
        listed.add(RunEntry.of(run, where, open));
        for (int i = 0; open && i < run.indices().size(); i++) {
            listed.add(ChangeEntry.of(run.indices().get(i), run.changes().get(i), where, true));
        }
        return listed;
    }

    /** Lists the changes of a run below it. */
    public void open(RunEntry run) {
        opened.add(run.change());
        list();
    }

    /** Lists a run as one entry again; a change of it that is selected gives way to the run. */
    public void close(RunEntry run) {
        opened.remove(run.change());
        if (run.changes().contains(selected.get())) {
            select(run.change());
        }
        list();
    }

    /** Returns the run below which a change is listed. */
    public Optional<RunEntry> runOf(ListEntry entry) {
        return entries.stream()
                .filter(RunEntry.class::isInstance)
                .map(RunEntry.class::cast)
                .filter(run -> run.changes().contains(entry.change()))
                .findFirst();
    }

    /** Returns the figures of the summary, which are also the filter. */
    public ObservableList<Pill> pills() {
        return pills;
    }

    /** Returns the changes that are asked for, in the order of the text. */
    public ObservableList<ListEntry> entries() {
        return entries;
    }

    /** Returns which changes are asked for. */
    public ReadOnlyObjectProperty<ChangeFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    /** Returns the index of the selected change in the change log, or {@link #NONE}. */
    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Returns the selected change. */
    public Optional<JudgedChange> selectedChange() {
        return selected.get() == NONE ? Optional.empty() : Optional.of(changes.get(selected.get()));
    }

    /** Returns where the selected change stands in the list: "3 of 8"; "29 in 9 entries" where none is selected. */
    public ReadOnlyStringProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    /** Returns the summary as a sentence. */
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /**
     * Selects a change, whether or not it is in the list.
     *
     * @param change index into the change log's changes, or {@link #NONE}
     */
    public void select(int change) {
        if (change < NONE || change >= changes.size()) {
            throw new IndexOutOfBoundsException("Change " + change + " of " + changes.size());
        }
        after = NONE;
        selected.set(change);
        updatePosition();
    }

    /**
     * Selects no change: the reader looks at something that did not change.
     *
     * @param change the last change before it, or {@link #NONE}; the next one follows after it
     */
    public void leave(int change) {
        after = change;
        selected.set(NONE);
        updatePosition();
    }

    /**
     * Selects the next entry of the list after the selected one.
     *
     * @return false if there is none
     */
    public boolean next() {
        List<ListEntry> stops = stops();
        int at = indexOfSelected(stops);
        int from = selected.get() == NONE ? after : selected.get();
        return select(
                at == NONE
                        ? stops.stream().filter(stop -> stop.change() > from).findFirst()
                        : stops.stream().skip(at + 1L).findFirst());
    }

    /**
     * Selects the entry of the list before the selected one.
     *
     * @return false if there is none
     */
    public boolean previous() {
        List<ListEntry> stops = stops();
        int at = indexOfSelected(stops);
        int until = selected.get() == NONE ? after + 1 : selected.get();
        return select(
                at == NONE
                        ? stops.reversed().stream()
                                .filter(stop -> stop.change() < until)
                                .findFirst()
                        : stops.reversed().stream().skip(stops.size() - at).findFirst());
    }

    private boolean select(Optional<ListEntry> entry) {
        entry.ifPresent(found -> select(found.change()));
        return entry.isPresent();
    }

    /** Where the reader stops: at each entry once, an open run being the first of its changes. */
    private List<ListEntry> stops() {
        List<ListEntry> stops = new ArrayList<>();
        for (ListEntry entry : entries) {
            boolean first = entry instanceof ChangeEntry change && change.ofRun() && opened.contains(change.change());
            if (!first) {
                stops.add(entry);
            }
        }
        return stops;
    }

    private int indexOfSelected(List<ListEntry> stops) {
        for (int i = 0; i < stops.size(); i++) {
            if (stops.get(i).shows(selected.get())) {
                return i;
            }
        }
        return NONE;
    }

    private void updatePosition() {
        List<ListEntry> stops = stops();
        int found = indexOfSelected(stops);
        int told = stops.stream()
                .mapToInt(entry -> entry instanceof RunEntry run && !run.open()
                        ? run.changes().size()
                        : 1)
                .sum();
        String entriesWord = told == stops.size() ? "" : stops.size() == 1 ? " entry" : " entries";
        if (found == NONE) {
            position.set(told == stops.size() ? Integer.toString(told) : told + " in " + stops.size() + entriesWord);
        } else {
            position.set((found + 1) + " of " + stops.size() + entriesWord);
        }
    }
}
