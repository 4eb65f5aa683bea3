package org.clausewatch.desktop;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.clausewatch.desktop.add.AddOutcome;
import org.clausewatch.desktop.add.AddPolicyViewModel;
import org.clausewatch.desktop.imports.OtaImportViewModel;
import org.clausewatch.desktop.imports.WaybackViewModel;
import org.clausewatch.desktop.work.TaskRunner;
import org.clausewatch.ingest.wayback.WaybackPlan;
import org.clausewatch.ingest.wayback.WaybackReport;
import org.clausewatch.ingest.wayback.WaybackRequest;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Progress;

/** The forms by which something comes into the archive. What came is shown, counted and indexed. */
public final class Arrivals {
    private final MainViewModel window;
    private final WindowData data;
    private final TaskRunner runner;

    Arrivals(MainViewModel window, WindowData data, TaskRunner runner) {
        this.window = window;
        this.data = data;
        this.runner = runner;
    }

    /**
     * Creates the form for adding a policy.
     *
     * @param onAdded told when something was added; the window then shows it
     */
    public AddPolicyViewModel addPolicy(Consumer<AddOutcome.Added> onAdded) {
        return new AddPolicyViewModel(data::add, runner, added -> {
            // The archive knows a document by its latest address, which may be another than the one asked for.
            window.readAnew(documents ->
                    window.openDocument(find(documents, added.document()).orElse(added.document())));
            onAdded.accept(added);
        });
    }

    /** Creates the form for importing from Open Terms Archive. */
    public OtaImportViewModel importOpenTermsArchive() {
        return new OtaImportViewModel(data::importOpenTermsArchive, runner, report -> showImported());
    }

    /** Creates the form for bringing in a page's past from the Wayback Machine. */
    public WaybackViewModel importWayback() {
        WaybackViewModel.Source source = new WaybackViewModel.Source() {
            @Override
            public WaybackPlan plan(WaybackRequest request, Progress progress) throws Exception {
                return data.planWayback(request, progress);
            }

            @Override
            public WaybackReport bringIn(WaybackRequest request, Progress progress) throws Exception {
                return data.importWayback(request, progress);
            }
        };
        return new WaybackViewModel(source, runner, document -> {
            if (window.filesProperty().get().isEmpty()) {
                window.library().markOpen(Optional.of(document));
            }
            showImported();
        });
    }

    /** Shows what stood open as it is now; counting and indexing go on in the background. */
    private void showImported() {
        boolean filesOpen = window.filesProperty().get().isPresent();
        Optional<DocumentRef> open = window.library().openProperty().get();
        window.readAnew(documents -> {
            if (documents.isEmpty()) {
                return;
            }
            if (filesOpen) {
                window.count();
            } else {
                window.openDocument(open.flatMap(was -> find(documents, was)).orElse(documents.getFirst()));
            }
        });
    }

    private static Optional<DocumentRef> find(List<DocumentRef> documents, DocumentRef wanted) {
        return documents.stream()
                .filter(each -> SoughtClause.same(each, wanted))
                .findFirst();
    }
}
