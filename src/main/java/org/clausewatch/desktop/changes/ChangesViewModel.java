package org.clausewatch.desktop.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.JudgedChange;

/** The changes of a pair that the reader asked for: figures that filter, a list, and the one selected. */
public final class ChangesViewModel {
    /** The value of {@link #selectedProperty()} where no change is selected. */
    public static final int NONE = -1;

    private final ObservableList<Pill> pills = FXCollections.observableArrayList();
    private final ObservableList<ChangeEntry> entries = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<ChangeFilter> filter = new ReadOnlyObjectWrapper<>(ChangeFilter.NOTHING);
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(NONE);
    private final ReadOnlyStringWrapper position = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");

    private List<JudgedChange> changes = List.of();

    /** Creates a list of no changes. */
    public ChangesViewModel() {}

    /** Shows a change log; none of its changes is selected. */
    public void show(ChangeLog log) {
        selected.set(NONE);
        changes = log.changes();
        pills.setAll(pillsOf(log));
        pills.forEach(pill -> pill.onProperty().subscribe((before, now) -> refilter()));
        sentence.set(SummarySentence.of(log));
        refilter();
    }

    /** Shows nothing. */
    public void clear() {
        selected.set(NONE);
        changes = List.of();
        pills.clear();
        sentence.set("");
        refilter();
    }

    private static List<Pill> pillsOf(ChangeLog log) {
        if (log.changes().isEmpty()) {
            // No figure of nothing: the sentence says what that means.
            return List.of();
        }
        List<Pill> pills = new ArrayList<>();
        Map<String, Integer> counts = log.summary().topics();
        boolean judged = log.summary().judged();
        TreeSet<String> named = new TreeSet<>(counts.keySet());
        if (judged) {
            named.addAll(ChangeFilter.MAIN_TOPICS);
            for (String topic : ChangeFilter.MAIN_TOPICS) {
                pills.add(topicPill(topic, counts.getOrDefault(topic, 0), true));
            }
        }
        counts.forEach((topic, count) -> {
            if (!ChangeFilter.MAIN_TOPICS.contains(topic)) {
                pills.add(topicPill(topic, count, false));
            }
        });
        int others = (int) log.changes().stream()
                .filter(change -> ChangeFilter.isOther(change.judgement(), named))
                .count();
        // Where nothing could be judged, no change may be hidden behind a topic that was never looked for.
        String name = judged ? "Other changes" : "Changes, not judged";
        pills.add(new Pill(Pill.Counts.OTHER, "", name, others, !judged));
        pills.add(new Pill(Pill.Counts.EDITORIAL, "", "Editorial", log.summary().editorial(), false));
        return pills;
    }

    private static Pill topicPill(String topic, int count, boolean on) {
        return new Pill(Pill.Counts.TOPIC, topic, Chip.topicName(topic), count, on);
    }

    private void refilter() {
        TreeSet<String> named = new TreeSet<>();
        TreeSet<String> topics = new TreeSet<>();
        boolean other = false;
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
                case EDITORIAL -> editorial = on;
            }
        }
        ChangeFilter asked = new ChangeFilter(named, topics, other, editorial);
        List<ChangeEntry> admitted = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            if (asked.admits(changes.get(i).judgement())) {
                admitted.add(ChangeEntry.of(i, changes.get(i)));
            }
        }
        entries.setAll(admitted);
        filter.set(asked);
        updatePosition();
    }

    /** Returns the figures of the summary, which are also the filter. */
    public ObservableList<Pill> pills() {
        return pills;
    }

    /** Returns the changes that are asked for, in the order of the text. */
    public ObservableList<ChangeEntry> entries() {
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

    /** Returns where the selected change stands in the list: "3 of 8". */
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
        selected.set(change);
        updatePosition();
    }

    /**
     * Selects the next change of the list after the selected one.
     *
     * @return false if there is none
     */
    public boolean next() {
        for (ChangeEntry entry : entries) {
            if (entry.change() > selected.get()) {
                select(entry.change());
                return true;
            }
        }
        return false;
    }

    /**
     * Selects the change of the list before the selected one.
     *
     * @return false if there is none
     */
    public boolean previous() {
        for (ChangeEntry entry : entries.reversed()) {
            if (entry.change() < selected.get()) {
                select(entry.change());
                return true;
            }
        }
        return false;
    }

    private void updatePosition() {
        int found = NONE;
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).change() == selected.get()) {
                found = i;
            }
        }
        String count = Integer.toString(entries.size());
        position.set(found == NONE ? count : (found + 1) + " of " + count);
    }
}
