package org.clausewatch.desktop;

import java.util.Comparator;
import java.util.Optional;
import org.clausewatch.archive.SearchHit;
import org.clausewatch.desktop.library.LibraryViewModel;
import org.clausewatch.desktop.timeline.TimelineViewModel;
import org.clausewatch.model.Clause;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Side;
import org.clausewatch.model.Version;
import org.clausewatch.workspace.PairReport;

/** The clause of a hit of the search, which is shown once the version that has it stands in the window. */
final class SoughtClause {
    private final MainViewModel window;
    private Optional<SearchHit> sought = Optional.empty();

    SoughtClause(MainViewModel window) {
        this.window = window;
    }

    /** Opens the document of a hit at the last version that has its wording, and shows the clause. */
    void open(SearchHit hit) {
        sought = Optional.of(hit);
        boolean open = window.library()
                .openProperty()
                .get()
                .filter(document -> same(document, hit.document()))
                .isPresent();
        if (!open || window.timeline().historyProperty().get().isEmpty()) {
            DocumentRef document = window.library().documents().stream()
                    .map(LibraryViewModel.Document::ref)
                    .filter(each -> same(each, hit.document()))
                    .findFirst()
                    .orElse(hit.document());
            int now = Math.max(1, hit.lastVersion());
            window.openDocument(document, Optional.of(new TimelineViewModel.Choice(now - 1, now)));
        } else if (!reveal()) {
            window.timeline().chooseWithPrevious(hit.lastVersion());
        }
    }

    void forget() {
        sought = Optional.empty();
    }

    /**
     * Shows the clause, where the version that has it is shown.
     *
     * @return false if it is not, or nothing is sought
     */
    boolean reveal() {
        return sought.isPresent()
                && switch (window.centreProperty().get()) {
                    case Centre.Pair(PairReport report) -> reveal(report, sought.get());
                    case Centre.OneVersion one -> reveal(one, sought.get());
                    default -> false;
                };
    }

    private boolean reveal(PairReport report, SearchHit hit) {
        Optional<TimelineViewModel.Choice> chosen =
                window.timeline().choiceProperty().get();
        if (chosen.isEmpty() || !same(report.log().document(), hit.document())) {
            return false;
        }
        TimelineViewModel.Choice choice = chosen.get();
        if (choice.now() != hit.lastVersion() && choice.old() != hit.lastVersion()) {
            return false;
        }
        Side side = choice.now() == hit.lastVersion() ? Side.NEW : Side.OLD;
        Version version = side == Side.NEW ? report.newVersion() : report.oldVersion();
        forget();
        find(version, hit).ifPresent(clause -> window.compare().reveal(side, clause));
        return true;
    }

    private boolean reveal(Centre.OneVersion one, SearchHit hit) {
        if (!same(one.history().document(), hit.document())) {
            return false;
        }
        forget();
        find(one.history().versions().getFirst().version(), hit).ifPresent(window.text()::reveal);
        return true;
    }

    /** The old side stands as it was last seen, which may have been read with other places for the same words. */
    private static Optional<Integer> find(Version version, SearchHit hit) {
        return version.clauses().stream()
                .filter(clause -> clause.text().equals(hit.text()))
                .map(Clause::index)
                .min(Comparator.comparingInt(index -> Math.abs(index - hit.clause())));
    }

    /** Documents are told apart by service and terms type; addresses change. */
    static boolean same(DocumentRef one, DocumentRef other) {
        return one.service().equals(other.service()) && one.terms().equals(other.terms());
    }
}
