package org.clausewatch.desktop.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.clausewatch.desktop.changes.ChangesViewModel;
import org.clausewatch.desktop.changes.SummarySentence;
import org.clausewatch.desktop.timeline.TimelineWords;
import org.clausewatch.export.Wording;
import org.clausewatch.model.Clause;
import org.clausewatch.model.PairVerdict;
import org.clausewatch.model.Reason;
import org.clausewatch.model.Row;
import org.clausewatch.model.Side;
import org.clausewatch.model.Summary;
import org.clausewatch.workspace.PairReport;

/** Two versions side by side: which lines are shown, and what a reader must know before reading them. */
public final class CompareViewModel {
    private static final TableColumns NO_TABLE = new TableColumns(List.of(), List.of());

    private final ChangesViewModel changes;
    private final ObservableList<RowItem> items = FXCollections.observableArrayList();
    private final ObservableList<Banner> banners = FXCollections.observableArrayList();
    private final BooleanProperty everything = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<Optional<PairReport>> report = new ReadOnlyObjectWrapper<>(Optional.empty());
    /** Rows shown though not asked for: opened folds, and the change that was selected. */
    private final TreeSet<Integer> opened = new TreeSet<>();

    private Map<Integer, TableColumns> oldTables = Map.of();
    private Map<Integer, TableColumns> newTables = Map.of();

    /** Creates an empty comparison that follows a list of changes. */
    public CompareViewModel(ChangesViewModel changes) {
        this.changes = changes;
        everything.subscribe((before, now) -> list());
        changes.filterProperty().subscribe((before, now) -> list());
        changes.selectedProperty().subscribe((before, now) -> openSelected());
    }

    /** Shows a pair. The changes are shown by their own view model. */
    public void show(PairReport pair) {
        opened.clear();
        report.set(Optional.of(pair));
        oldTables = TableColumns.of(pair.oldVersion().clauses());
        newTables = TableColumns.of(pair.newVersion().clauses());
        banners.setAll(bannersOf(pair));
        list();
    }

    /** Shows nothing. */
    public void clear() {
        opened.clear();
        oldTables = Map.of();
        newTables = Map.of();
        report.set(Optional.empty());
        banners.clear();
        list();
    }

    private static List<Banner> bannersOf(PairReport pair) {
        Summary summary = pair.log().summary();
        List<Banner> banners = new ArrayList<>();
        switch (summary.verdict()) {
            case NOT_COMPARABLE ->
                banners.add(new Banner(
                        Banner.Kind.WARNING,
                        "Not compared",
                        SummarySentence.reasons(summary.reasons()) + " Nothing is said of changes."));
            case IDENTICAL ->
                banners.add(new Banner(
                        Banner.Kind.CALM,
                        "The same text",
                        "Both versions have the same wording, links and structure."));
            case EDITORIAL_ONLY ->
                banners.add(new Banner(
                        Banner.Kind.CALM,
                        "Only editorial changes",
                        "No difference that the rules know as one of substance. Switch “Editorial” on to read them."));
            case CHANGED -> {}
        }
        if (!summary.judged()
                && summary.verdict() != PairVerdict.IDENTICAL
                && summary.verdict() != PairVerdict.NOT_COMPARABLE) {
            banners.add(new Banner(
                    Banner.Kind.WARNING,
                    "Not judged: " + Wording.languageName(pair.newVersion().language()),
                    "Clausewatch has no rules for this language, so it cannot tell which changes matter."
                            + " All changes are shown; please read them yourself."));
        }
        for (Reason notice : summary.notices()) {
            banners.add(new Banner(Banner.Kind.NOTICE, "", Wording.english().notice(TimelineWords.withDays(notice))));
        }
        for (String limit : pair.log().generator().limits()) {
            banners.add(new Banner(Banner.Kind.WARNING, "", limit));
        }
        return banners;
    }

    private void openSelected() {
        int selected = changes.selectedProperty().get();
        if (selected == ChangesViewModel.NONE || report.get().isEmpty() || itemOf(selected) >= 0) {
            return;
        }
        List<Row> rows = report.get().get().comparison().rows();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).change().orElse(ChangesViewModel.NONE) == selected) {
                opened.add(i);
            }
        }
        list();
    }

    private void list() {
        List<RowItem> lines = report.get()
                .map(pair -> Rows.of(pair, changes.filterProperty().get(), everything.get(), opened))
                .orElse(List.of());
        items.setAll(lines);
    }

    /** Shows a folded stretch. */
    public void open(RowItem.Fold fold) {
        for (int i = fold.from(); i < fold.to(); i++) {
            opened.add(i);
        }
        list();
    }

    /** Returns the lines to show. */
    public ObservableList<RowItem> items() {
        return items;
    }

    /** Returns what a reader must know of the pair, most important first. */
    public ObservableList<Banner> banners() {
        return banners;
    }

    /** Returns whether unchanged clauses are shown too; the reader sets it. */
    public BooleanProperty everythingProperty() {
        return everything;
    }

    /** Returns the pair, where one is shown. */
    public ReadOnlyObjectProperty<Optional<PairReport>> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** Returns the list of changes that this comparison follows. */
    public ChangesViewModel changes() {
        return changes;
    }

    /** Returns the columns of the table in which a clause stands; none where it is no table row. */
    TableColumns columns(Side side, Clause clause) {
        return (side == Side.OLD ? oldTables : newTables).getOrDefault(clause.index(), NO_TABLE);
    }

    /**
     * Finds the line on which a change stands.
     *
     * @param change index into the change log's changes
     * @return index into {@link #items()}, or -1; of two lines, the one with the new text
     */
    public int itemOf(int change) {
        int found = -1;
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof RowItem.Clauses clauses
                    && clauses.change().isPresent()
                    && clauses.change().getAsInt() == change) {
                if (!clauses.row().newClauses().isEmpty()) {
                    return i;
                }
                found = found < 0 ? i : found;
            }
        }
        return found;
    }
}
