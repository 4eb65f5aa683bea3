package org.clausewatch.desktop.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.clausewatch.history.DocumentHistory;
import org.clausewatch.history.Fold;
import org.clausewatch.history.HistoryVersion;

/** A document's versions over time, and which two of them are compared. */
public final class TimelineViewModel {
    /**
     * Two versions of a history.
     *
     * @param old index of the earlier one
     * @param now index of the later one
     */
    public record Choice(int old, int now) {
        public Choice {
            if (old < 0 || now <= old) {
                throw new IllegalArgumentException("Versions " + old + " and " + now);
            }
        }
    }

    private final ReadOnlyObjectWrapper<Optional<DocumentHistory>> history =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Choice>> choice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LocalDate>> agreed = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Consumer<Choice> onChoice = chosen -> {};

    /** Creates a timeline of nothing. */
    public TimelineViewModel() {}

    /** Sets what happens when the reader chooses two versions. */
    public void setOnChoice(Consumer<Choice> action) {
        onChoice = action;
    }

    /** Shows a history and chooses its newest two versions, where it has two. */
    public void show(DocumentHistory shown) {
        show(shown, Optional.empty());
    }

    /** Shows a history and chooses two of its versions, or its newest two where none are named. */
    public void show(DocumentHistory shown, Optional<Choice> wanted) {
        agreed.set(Optional.empty());
        choice.set(Optional.empty());
        history.set(Optional.of(shown));
        int last = shown.versions().size() - 1;
        if (wanted.isPresent() && wanted.get().now() <= last) {
            choose(wanted.get().old(), wanted.get().now());
        } else if (last > 0) {
            choose(last - 1, last);
        }
    }

    /** Shows nothing. */
    public void clear() {
        agreed.set(Optional.empty());
        choice.set(Optional.empty());
        history.set(Optional.empty());
    }

    private void choose(int old, int now) {
        Choice chosen = new Choice(old, now);
        agreed.set(Optional.empty());
        if (!choice.get().equals(Optional.of(chosen))) {
            choice.set(Optional.of(chosen));
            onChoice.accept(chosen);
        }
    }

    /** Compares the version that stood on a day with the latest one. */
    public void chooseSince(LocalDate day, int version) {
        choose(version, versions().size() - 1);
        agreed.set(Optional.of(day));
    }

    /** Returns the day since which is compared, where the reader named one. */
    public ReadOnlyObjectProperty<Optional<LocalDate>> agreedProperty() {
        return agreed.getReadOnlyProperty();
    }

    /** Compares a version with the one before it; the first version with the one after it. */
    public void chooseWithPrevious(int version) {
        if (versions().size() > 1) {
            choose(Math.max(0, version - 1), Math.max(1, version));
        }
    }

    /** Takes a version as the older one; the newer one moves where it would not be newer. */
    public void chooseOld(int version) {
        int last = versions().size() - 1;
        if (version < last) {
            int now = choice.get().map(Choice::now).orElse(last);
            choose(version, now > version ? now : version + 1);
        }
    }

    /** Takes a version as the newer one; the older one moves where it would not be older. */
    public void chooseNew(int version) {
        if (version > 0) {
            int old = choice.get().map(Choice::old).orElse(0);
            choose(old < version ? old : version - 1, version);
        }
    }

    /** Returns the versions, oldest first. */
    public List<HistoryVersion> versions() {
        return history.get().map(DocumentHistory::versions).orElse(List.of());
    }

    /** Returns the folded observations, oldest first. */
    public List<Fold> folds() {
        return history.get().map(DocumentHistory::folds).orElse(List.of());
    }

    /** Returns the history that is shown. */
    public ReadOnlyObjectProperty<Optional<DocumentHistory>> historyProperty() {
        return history.getReadOnlyProperty();
    }

    /** Returns the two versions that are compared. */
    public ReadOnlyObjectProperty<Optional<Choice>> choiceProperty() {
        return choice.getReadOnlyProperty();
    }
}
