package org.clausewatch.desktop.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.clausewatch.desktop.changes.ChangesViewModel;
import org.clausewatch.desktop.changes.SummarySentence;
import org.clausewatch.desktop.timeline.TimelineWords;
import org.clausewatch.export.GroundsText;
import org.clausewatch.export.Relocations;
import org.clausewatch.export.Wording;
import org.clausewatch.model.Clause;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.PairVerdict;
import org.clausewatch.model.Reason;
import org.clausewatch.model.Row;
import org.clausewatch.model.Side;
import org.clausewatch.model.Summary;
import org.clausewatch.workspace.PairReport;

/** Two versions side by side: which lines are shown, and what a reader must know before reading them. */
public final class CompareViewModel {
    private static final int NO_ROW = -1;

    private final ChangesViewModel changes;
    private final ObservableList<RowItem> items = FXCollections.observableArrayList();
    private final ObservableList<Banner> banners = FXCollections.observableArrayList();
    private final BooleanProperty everything = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<Optional<PairReport>> report = new ReadOnlyObjectWrapper<>(Optional.empty());
    /** Rows shown though not asked for: opened folds, and the change that was selected. */
    private final TreeSet<Integer> opened = new TreeSet<>();

    private final ReadOnlyObjectWrapper<Optional<Row>> selectedRow = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper revealed = new ReadOnlyIntegerWrapper(NO_ROW);
    private Optional<Relocations> relocations = Optional.empty();
    private Map<Integer, TableColumns> oldTables = Map.of();
    private Map<Integer, TableColumns> newTables = Map.of();

    /** Creates an empty comparison that follows a list of changes. */
    public CompareViewModel(ChangesViewModel changes) {
        this.changes = changes;
        everything.subscribe((before, now) -> list());
        changes.filterProperty().subscribe((before, now) -> list());
        changes.selectedProperty().subscribe((before, now) -> {
            openSelected();
            followSelected();
        });
    }

    /** Shows a pair. The changes are shown by their own view model. */
    public void show(PairReport pair) {
        opened.clear();
        selectedRow.set(Optional.empty());
        relocations = Optional.of(Relocations.of(pair.log(), pair.comparison()));
        report.set(Optional.of(pair));
        oldTables = TableColumns.of(pair.oldVersion().clauses());
        newTables = TableColumns.of(pair.newVersion().clauses());
        banners.setAll(bannersOf(pair));
        list();
    }

    /** Shows nothing. */
    public void clear() {
        opened.clear();
        selectedRow.set(Optional.empty());
        relocations = Optional.empty();
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
            // What was not judged may matter; that a date differs is only good to know.
            Banner.Kind kind = notice.code().equals("part-not-judged") ? Banner.Kind.WARNING : Banner.Kind.NOTICE;
            banners.add(new Banner(kind, "", Wording.english().notice(TimelineWords.withDays(notice))));
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
                .map(pair -> Rows.of(
                        pair,
                        relocations.orElseThrow(),
                        changes.filterProperty().get(),
                        everything.get(),
                        opened))
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

    /** A change that is selected brings its row along; where none is, a row that did not change stays. */
    private void followSelected() {
        int change = changes.selectedProperty().get();
        if (change != ChangesViewModel.NONE) {
            selectedRow.set(rowOf(change));
        } else if (selectedRow.get().filter(row -> row.change().isPresent()).isPresent()) {
            selectedRow.set(Optional.empty());
        }
    }

    /**
     * Selects the row in which a clause stands and brings it into view, unfolded if need be.
     *
     * @param clause index in its version
     * @return false if it stands in none
     */
    public boolean reveal(Side side, int clause) {
        List<Row> rows = report.get().map(pair -> pair.comparison().rows()).orElse(List.of());
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            List<Clause> clauses = side == Side.OLD ? row.oldClauses() : row.newClauses();
            if (clauses.stream().anyMatch(each -> each.index() == clause)) {
                opened.add(i);
                list();
                if (row.change().isPresent()) {
                    changes.select(row.change().getAsInt());
                } else {
                    selectedRow.set(Optional.of(row));
                    changes.leave(lastChangeBefore(i));
                }
                // The same row may be asked for again after the reader scrolled away.
                revealed.set(NO_ROW);
                revealed.set(i);
                return true;
            }
        }
        return false;
    }

    /** Returns the index of the row that was last brought into view for a clause, or a negative number. */
    public ReadOnlyIntegerProperty revealedProperty() {
        return revealed.getReadOnlyProperty();
    }

    private Optional<Row> rowOf(int change) {
        return report.get().stream()
                .flatMap(pair -> pair.comparison().rows().stream())
                .filter(row -> row.change().orElse(ChangesViewModel.NONE) == change)
                .findFirst();
    }

    /** Selects a row: with its change, if it has one. */
    public void select(RowItem.Clauses item) {
        if (item.change().isPresent()) {
            int change = item.change().getAsInt();
            if (changes.selectedProperty().get() != change) {
                changes.select(change);
            }
            return;
        }
        selectedRow.set(Optional.of(item.row()));
        changes.leave(lastChangeBefore(item.index()));
    }

    private int lastChangeBefore(int index) {
        return report.get().stream()
                .flatMap(pair -> pair.comparison().rows().subList(0, index).stream())
                .flatMapToInt(row -> row.change().stream())
                .max()
                .orElse(ChangesViewModel.NONE);
    }

    /** Returns the row that is selected. */
    public ReadOnlyObjectProperty<Optional<Row>> selectedRowProperty() {
        return selectedRow.getReadOnlyProperty();
    }

    /**
     * Returns what led to the verdict on the selected row, and why its clauses stand side by side.
     *
     * @param explanation gives the sentence that explains a rule, or "" where there is none
     */
    public List<EvidenceLines.Line> evidence(Function<String, String> explanation) {
        if (report.get().isEmpty()) {
            return List.of();
        }
        PairReport pair = report.get().get();
        Optional<JudgedChange> change = changes.selectedChange();
        List<EvidenceLines.Line> lines = new ArrayList<>();
        change.ifPresent(found -> lines.addAll(
                EvidenceLines.of(found, from(found), pair.log().summary().judged(), explanation)));
        selectedRow
                .get()
                .ifPresent(row -> lines.addAll(
                        EvidenceLines.ofPairing(row, new GroundsText(pair.comparison(), relocations.orElseThrow()))));
        return lines;
    }

    private String from(JudgedChange change) {
        return relocations.map(where -> where.from(change.change())).orElse("");
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
        return (side == Side.OLD ? oldTables : newTables).getOrDefault(clause.index(), TableColumns.NONE);
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
