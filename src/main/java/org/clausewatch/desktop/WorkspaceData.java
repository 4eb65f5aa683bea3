package org.clausewatch.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.clausewatch.archive.Note;
import org.clausewatch.archive.SearchQuery;
import org.clausewatch.archive.SearchResult;
import org.clausewatch.desktop.add.AddOutcome;
import org.clausewatch.desktop.add.AddRequest;
import org.clausewatch.export.Wording;
import org.clausewatch.history.DocumentHistory;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.history.Lineages;
import org.clausewatch.history.Observation;
import org.clausewatch.ingest.OtaReport;
import org.clausewatch.ingest.OtaRequest;
import org.clausewatch.ingest.wayback.WaybackPlan;
import org.clausewatch.ingest.wayback.WaybackReport;
import org.clausewatch.ingest.wayback.WaybackRequest;
import org.clausewatch.model.Change;
import org.clausewatch.model.ClauseStatements;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Explanation;
import org.clausewatch.model.Progress;
import org.clausewatch.model.ReviewVerdict;
import org.clausewatch.model.Version;
import org.clausewatch.workspace.FetchReport;
import org.clausewatch.workspace.Kept;
import org.clausewatch.workspace.PairReport;
import org.clausewatch.workspace.Workspace;
import org.clausewatch.workspace.WorkspaceException;

/** What the window asks, answered by a workspace. */
public final class WorkspaceData implements WindowData {
    private final Workspace workspace;
    /** One at a time brings the index up to date; a search meanwhile waits for it instead of doing the same work. */
    private final Object indexing = new Object();

    /** Creates the answers of one workspace. */
    public WorkspaceData(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public boolean hasArchive() {
        return workspace.hasArchive();
    }

    @Override
    public List<DocumentRef> documents() throws WorkspaceException {
        return workspace.documents();
    }

    @Override
    public DocumentHistory history(DocumentRef document, Progress progress) throws WorkspaceException {
        return workspace.history(document, progress);
    }

    @Override
    public List<String> damages(DocumentRef document, Progress progress) throws WorkspaceException {
        return workspace.damages(document, progress);
    }

    @Override
    public PairReport compare(DocumentRef document, HistoryVersion old, HistoryVersion now, Progress progress) {
        return workspace.compare(document, old, now);
    }

    @Override
    public PairReport compareFiles(Path old, Path now, Progress progress) throws WorkspaceException {
        return workspace.compareFiles(old, now);
    }

    @Override
    public AddOutcome add(AddRequest request, Progress progress) throws WorkspaceException {
        return switch (request) {
            case AddRequest.Fetch fetch -> fetch(fetch, progress);
            case AddRequest.Paste paste ->
                outcome(workspace
                        .imports()
                        .text(
                                paste.text(),
                                new DocumentRef(paste.service(), paste.terms(), paste.url()),
                                Optional.empty()));
            case AddRequest.SavedPage page ->
                outcome(workspace
                        .imports()
                        .file(
                                page.file(),
                                new DocumentRef(page.service(), page.terms(), page.url()),
                                Optional.empty()));
        };
    }

    private AddOutcome fetch(AddRequest.Fetch request, Progress progress) throws WorkspaceException {
        DocumentRef document = new DocumentRef(request.service(), request.terms(), request.url());
        return switch (workspace.fetching().page(document, request.overrideRobots(), progress)) {
            case FetchReport.Observed observed -> outcome(observed.kept());
            case FetchReport.RefusedByRobots refused -> new AddOutcome.RobotsForbid(refused.message());
        };
    }

    private static AddOutcome outcome(Kept kept) {
        String document = kept.document().service() + " · " + kept.document().terms();
        return switch (kept.observation().content()) {
            case Observation.NotThePolicy other ->
                new AddOutcome.NotThePolicy("This was kept in the archive, but it is "
                        + Wording.english().fold(other.reason())
                        + ". Check the address in a browser, or save the page there and add the file.");
            case Observation.Readable(Version version) ->
                new AddOutcome.Added(
                        kept.document(),
                        kept.alreadyThere()
                                ? "The archive already holds this snapshot of " + document + "."
                                : document + " was added: " + version.words() + " words.");
        };
    }

    @Override
    public OtaReport importOpenTermsArchive(OtaRequest request, Progress progress) throws WorkspaceException {
        return workspace.imports().openTermsArchive(request, progress);
    }

    @Override
    public WaybackPlan planWayback(WaybackRequest request, Progress progress) throws WorkspaceException {
        return workspace.imports().planWayback(request, progress);
    }

    @Override
    public WaybackReport importWayback(WaybackRequest request, Progress progress) throws WorkspaceException {
        return workspace.imports().wayback(request, progress);
    }

    @Override
    public void refreshIndex(Progress progress) throws WorkspaceException {
        synchronized (indexing) {
            workspace.wholeArchive().refreshIndex(progress);
        }
    }

    @Override
    public SearchResult search(SearchQuery query, Progress progress) throws WorkspaceException {
        synchronized (indexing) {
            return workspace.wholeArchive().search(query, progress);
        }
    }

    @Override
    public Lineages lineages(DocumentRef document, Progress progress) throws WorkspaceException {
        return workspace.lineages(document, progress);
    }

    @Override
    public List<String> topics() {
        return workspace.ruleTopics();
    }

    @Override
    public Optional<Explanation> explain(PairReport report, Change change) {
        return workspace.explain(report, change);
    }

    @Override
    public List<Note> notes(PairReport report, Change change) throws WorkspaceException {
        return workspace.notes().on(report, change);
    }

    @Override
    public Note keepNote(PairReport report, Change change, Optional<Note> before, ReviewVerdict verdict, String text)
            throws WorkspaceException {
        return before.isPresent()
                ? workspace.notes().edit(before.get(), verdict, text)
                : workspace.notes().onChange(report, change, verdict, text);
    }

    @Override
    public void removeNote(Note note) throws WorkspaceException {
        workspace.notes().remove(note);
    }

    @Override
    public List<ClauseStatements> statements(Version version) {
        return workspace.statements(version);
    }

    @Override
    public boolean judges(String language) {
        return workspace.judges(language);
    }

    @Override
    public String ruleExplanation(String rule) {
        return workspace.ruleExplanation(rule).orElse("");
    }
}
