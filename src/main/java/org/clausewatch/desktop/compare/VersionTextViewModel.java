package org.clausewatch.desktop.compare;

import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Version;

/** The text of one version alone, where there is no other to compare it with. */
public final class VersionTextViewModel {
    private static final int NO_CLAUSE = -1;

    private final ReadOnlyObjectWrapper<Optional<Version>> version = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<Clause> clauses = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper revealed = new ReadOnlyIntegerWrapper(NO_CLAUSE);
    private Map<Integer, TableColumns> tables = Map.of();

    /** Creates a text of nothing. */
    public VersionTextViewModel() {}

    /** Shows a version. */
    public void show(Version shown) {
        tables = TableColumns.of(shown.clauses());
        clauses.setAll(shown.clauses());
        revealed.set(NO_CLAUSE);
        version.set(Optional.of(shown));
    }

    /** Shows nothing. */
    public void clear() {
        tables = Map.of();
        clauses.clear();
        revealed.set(NO_CLAUSE);
        version.set(Optional.empty());
    }

    /**
     * Brings a clause into view.
     *
     * @param clause its index in the version
     */
    public void reveal(int clause) {
        // The same clause may be asked for again after the reader scrolled away.
        revealed.set(NO_CLAUSE);
        for (int i = 0; i < clauses.size(); i++) {
            if (clauses.get(i).index() == clause) {
                revealed.set(i);
            }
        }
    }

    /** Returns the version that is shown. */
    public ReadOnlyObjectProperty<Optional<Version>> versionProperty() {
        return version.getReadOnlyProperty();
    }

    /** Returns its clauses, in reading order. */
    public ObservableList<Clause> clauses() {
        return clauses;
    }

    /** Returns where among {@link #clauses()} the one stands that was last brought into view; negative: none was. */
    public ReadOnlyIntegerProperty revealedProperty() {
        return revealed.getReadOnlyProperty();
    }

    /** Returns the columns of the table in which a clause stands; none where it is no table row. */
    TableColumns columns(Clause clause) {
        return tables.getOrDefault(clause.index(), TableColumns.NONE);
    }

    /** Returns the clause above another, by its place among {@link #clauses()}. */
    Optional<Clause> above(int position) {
        return position > 0 ? Optional.of(clauses.get(position - 1)) : Optional.empty();
    }
}
