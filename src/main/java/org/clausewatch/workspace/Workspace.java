package org.clausewatch.workspace;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clausewatch.archive.Added;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.ArchiveException;
import org.clausewatch.archive.Capture;
import org.clausewatch.archive.Damage;
import org.clausewatch.archive.IndexedPair;
import org.clausewatch.archive.SearchQuery;
import org.clausewatch.archive.SearchResult;
import org.clausewatch.archive.Snapshot;
import org.clausewatch.archive.Verification;
import org.clausewatch.compare.Comparer;
import org.clausewatch.export.ArchiveStatus;
import org.clausewatch.extract.PageCheck;
import org.clausewatch.fetch.FetchLimits;
import org.clausewatch.fetch.FetchOutcome;
import org.clausewatch.fetch.FetchRequest;
import org.clausewatch.fetch.Fetcher;
import org.clausewatch.history.DocumentHistory;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.history.Lineages;
import org.clausewatch.history.SamePolicies;
import org.clausewatch.ingest.FileImport;
import org.clausewatch.ingest.IngestException;
import org.clausewatch.ingest.NoSuchPageException;
import org.clausewatch.ingest.OtaImport;
import org.clausewatch.ingest.OtaReport;
import org.clausewatch.ingest.OtaRequest;
import org.clausewatch.ingest.SavedPage;
import org.clausewatch.ingest.WarcContents;
import org.clausewatch.ingest.WarcReport;
import org.clausewatch.ingest.wayback.WaybackPlan;
import org.clausewatch.ingest.wayback.WaybackReport;
import org.clausewatch.ingest.wayback.WaybackRequest;
import org.clausewatch.judge.RuleException;
import org.clausewatch.judge.RuleSet;
import org.clausewatch.model.Change;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseStatements;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Explanation;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.Progress;
import org.clausewatch.model.Reason;
import org.clausewatch.model.Version;
import org.clausewatch.model.VersionSummary;

/**
 * One archive and the rules to judge with: all that both faces ask for.
 *
 * <pre>{@code
 * Workspace workspace = Workspace.open(Path.of("snapshots"));
 * PairReport report = workspace.compareFiles(Path.of("old.html"), Path.of("new.md"));
 * }</pre>
 *
 * The archive is opened by the first call that needs it, so files can be compared without one. May be
 * used from several threads.
 */
public final class Workspace {
    private static final int HTTP_OK = 200;
    private static final List<String> NO_PAGE_CODES = List.of("error-page", "bot-wall", "empty-shell");

    private final Path folder;
    private final RuleSet rules;
    private final boolean ownRules;
    private final InstantSource clock;
    private final Comparer comparer = new Comparer();
    private final PairReporter reporter;
    private final FileReading files = new FileReading();
    private final ArchiveReading snapshots = new ArchiveReading();
    private final ReadDocuments read;
    private final Sisters sisters;
    private final NoteBook notes;

    private Workspace(Path folder, Path cache, RuleSet rules, boolean ownRules, InstantSource clock) {
        this.folder = folder;
        this.rules = rules;
        this.ownRules = ownRules;
        this.clock = clock;
        this.read = new ReadDocuments(folder, cache, snapshots);
        this.sisters =
                new Sisters(other -> read.observed(other, Progress.UNWATCHED).observations());
        this.notes = new NoteBook(read, clock);
        this.reporter = new PairReporter(rules, ProgramVersion.current());
    }

    /** Returns a workspace on an archive's folder, which need not exist yet, with the rules that ship. */
    public static Workspace open(Path folder) {
        return open(folder, CacheFolder.of(System.getProperties(), System.getenv()));
    }

    /**
     * Returns a workspace on an archive's folder, with the rules that ship.
     *
     * @param cache a folder in which to keep the index of an archive that cannot be written to; need not exist
     */
    public static Workspace open(Path folder, Path cache) {
        return new Workspace(folder, cache, RuleSet.bundled(), false, InstantSource.system());
    }

    /**
     * Returns a workspace with the rules that ship and the user's own.
     *
     * @param ruleFolders searched with their sub-folders for rule files
     * @throws WorkspaceException if a folder cannot be read or a file in it is no rule file; the message says
     *     which, where and why
     */
    public static Workspace open(Path folder, List<Path> ruleFolders) throws WorkspaceException {
        try {
            Path cache = CacheFolder.of(System.getProperties(), System.getenv());
            return new Workspace(
                    folder, cache, RuleSet.load(ruleFolders), !ruleFolders.isEmpty(), InstantSource.system());
        } catch (RuleException e) {
            throw new WorkspaceException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Returns what the user wrote on versions, clauses and changes. */
    public NoteBook notes() {
        return notes;
    }

    /** Returns the archive's folder. */
    public Path folder() {
        return folder;
    }

    /** Tells whether there is an archive in the folder, sound or not; where nothing was kept yet there is none. */
    public boolean hasArchive() {
        return Archive.exists(folder);
    }

    /**
     * Lists the documents of the archive, by service and terms type.
     *
     * @throws WorkspaceException if there is no archive or it cannot be read
     */
    public List<DocumentRef> documents() throws WorkspaceException {
        return read.documents();
    }

    /**
     * Reads a document's versions over time, noise folded.
     *
     * @throws WorkspaceException if the archive cannot be read, or the user cancelled
     */
    public DocumentHistory history(DocumentRef document, Progress progress) throws WorkspaceException {
        DocumentHistory history = read.observed(document, progress).history();
        // Documents are told apart by service and terms type; the address is the caller's.
        return history.of(document);
    }

    /**
     * Follows the clauses of a document through its versions, which are those of its history.
     *
     * @throws WorkspaceException if the archive cannot be read, or the user cancelled
     */
    public Lineages lineages(DocumentRef document, Progress progress) throws WorkspaceException {
        return read.observed(document, progress).followed().lineages();
    }

    /**
     * Lists the snapshots of a document whose files are damaged or gone, each with a sentence that says
     * what to do; empty as a rule.
     *
     * @throws WorkspaceException if the archive cannot be read, or the user cancelled
     */
    public List<String> damages(DocumentRef document, Progress progress) throws WorkspaceException {
        return read.observed(document, progress).unreadable().stream()
                .map(Damage::message)
                .toList();
    }

    /**
     * Lists those damages of a document that may hide a version of a time; one whose time is not known may.
     *
     * @param from the first instant of the time
     * @param until the first instant after it
     * @throws WorkspaceException if the archive cannot be read, or the user cancelled
     */
    public List<String> damages(DocumentRef document, Instant from, Instant until, Progress progress)
            throws WorkspaceException {
        return read.observed(document, progress).unreadable().stream()
                .filter(damage -> damage.at()
                        .map(at -> !at.isBefore(from) && at.isBefore(until))
                        .orElse(true))
                .map(Damage::message)
                .toList();
    }

    /**
     * Compares and judges two versions of a document. The identities of their clauses come from the whole
     * history as far as it was read, and are found when they are first asked for. The old version stands as it was
     * last seen, so that both sides were read in the same way. What the user noted on the changes stands with them.
     */
    public PairReport compare(DocumentRef document, HistoryVersion oldVersion, HistoryVersion newVersion) {
        ReadDocuments.Observed known = read.known(document);
        FollowedDocument followed =
                (known == null ? new FollowedDocument(List.of()) : known.followed()).with(oldVersion, newVersion);
        PairReport report = reporter.report(
                document,
                oldVersion.lastSeen(),
                VersionSummary.of(
                        oldVersion.lastSeen(), oldVersion.provenance(), followed.identitiesLastSeen(oldVersion)),
                newVersion.version(),
                VersionSummary.of(newVersion.version(), newVersion.provenance(), followed.identities(newVersion)),
                comparer.compare(oldVersion.lastSeen(), newVersion.version()),
                sisters(document, oldVersion, newVersion));
        return hasArchive() ? notes.reviewed(report) : report;
    }

    private Sisters.Found sisters(DocumentRef document, HistoryVersion before, HistoryVersion after) {
        try {
            return hasArchive() ? sisters.of(read.names(), document, before, after) : Sisters.Found.NONE;
        } catch (WorkspaceException e) {
            return Sisters.unread(e);
        }
    }

    /**
     * Compares and judges two files: HTML, MHTML, PDF, Word, a mail, Markdown or plain text.
     *
     * @throws WorkspaceException if a file cannot be read or holds no text
     */
    public PairReport compareFiles(Path oldFile, Path newFile) throws WorkspaceException {
        return compare(read(oldFile, List.of(), List.of()), read(newFile, List.of(), List.of()));
    }

    /** Compares and judges two pages of which nothing more is known. */
    public PairReport compare(ReadPage oldPage, ReadPage newPage) {
        List<Reason> obstacles = new ArrayList<>();
        obstacle(oldPage, "old").ifPresent(obstacles::add);
        obstacle(newPage, "new").ifPresent(obstacles::add);
        Version oldVersion = oldPage.extraction().version();
        Version newVersion = newPage.extraction().version();
        return reporter.report(
                DocumentRef.NONE,
                oldVersion,
                VersionSummary.of(oldVersion, oldPage.provenance()),
                newVersion,
                VersionSummary.of(newVersion, newPage.provenance()),
                obstacles.isEmpty()
                        ? comparer.compare(oldVersion, newVersion)
                        : comparer.unaligned(oldVersion, newVersion, obstacles),
                Sisters.Found.NONE);
    }

    /**
     * Reads a file as a version.
     *
     * @param select CSS selectors of what to keep of an HTML page; empty: find the policy
     * @param remove CSS selectors of what to take out before that
     * @throws WorkspaceException if it cannot be read, holds no text, or a selector is wrong
     */
    public ReadPage read(Path file, List<String> select, List<String> remove) throws WorkspaceException {
        return files.read(file, select, remove);
    }

    /**
     * Reads text that the user pasted, or a page's HTML, as a version.
     *
     * @throws WorkspaceException if it holds no text
     */
    public ReadPage readPasted(byte[] bytes) throws WorkspaceException {
        return files.readPasted(bytes);
    }

    /** Tells whether there are rules for a language. */
    public boolean judges(String language) {
        return reporter.judge().judges(language);
    }

    /**
     * Returns every clause of a version with the topics that it concerns and what it states of them; nothing of
     * either where its language has no rules.
     */
    public List<ClauseStatements> statements(Version version) {
        boolean judged = judges(version.language());
        Map<Integer, String> others = reporter.judge().otherLanguages(version);
        List<ClauseStatements> clauses = new ArrayList<>();
        for (Clause clause : version.clauses()) {
            Optional<String> other = Optional.ofNullable(others.get(clause.index()));
            boolean read = judged && other.isEmpty();
            clauses.add(new ClauseStatements(
                    clause,
                    read ? reporter.judge().topics(clause) : List.of(),
                    read ? reporter.judge().frames(clause) : List.of(),
                    other));
        }
        return clauses;
    }

    /**
     * Shows how the verdict on a change came about.
     *
     * @param change one of the report's changes
     * @return empty where the pair was not judged
     */
    public Optional<Explanation> explain(PairReport report, Change change) {
        return report.log().summary().judged()
                ? reporter.judge()
                        .explain(
                                report.oldVersion(),
                                report.newVersion(),
                                report.comparison().changes(),
                                change,
                                report.log().document().terms(),
                                report.sisters())
                : Optional.empty();
    }

    /** Returns the ids of all topics that there are rules for, in alphabetical order. */
    public List<String> ruleTopics() {
        return rules.topics();
    }

    /** Returns the sentence that explains a rule. */
    public Optional<String> ruleExplanation(String rule) {
        return rules.explanation(rule);
    }

    /**
     * Brings the index of the archive up to date, so that all of it can be searched. Cheap where nothing was added
     * since.
     *
     * @throws WorkspaceException if there is no archive, the index cannot be written, or the user cancelled; what
     *     was indexed until then is kept
     */
    public void refreshIndex(Progress progress) throws WorkspaceException {
        read.refresh(indexing(), progress);
    }

    /** The index follows from the rules that ship, whatever this workspace judges with. */
    private Indexing indexing() {
        RuleSet shipped = ownRules ? RuleSet.bundled() : rules;
        PairReporter with = ownRules ? new PairReporter(shipped, ProgramVersion.current()) : reporter;
        return new Indexing(snapshots, with, shipped.sha256());
    }

    /**
     * Checks the archive: every file against the chain and its own digests, then the index against the files. An
     * index that says something else is removed: the next call makes it anew.
     *
     * @param withIndex whether to check the index, which takes reading every page again
     * @throws WorkspaceException if there is no archive or it cannot be read
     */
    public VerifyReport verify(boolean withIndex, Progress progress) throws WorkspaceException {
        return verify(withIndex, false, progress);
    }

    /**
     * Checks the archive as {@link #verify(boolean, Progress)} does.
     *
     * @param adopt whether to take snapshots into the chain first that it does not hold, as they are
     */
    public VerifyReport verify(boolean withIndex, boolean adopt, Progress progress) throws WorkspaceException {
        Verification files;
        List<String> adopted;
        try {
            adopted = adopt ? read.archive().adopt() : List.of();
            files = read.archive().verify(progress);
        } catch (ArchiveException e) {
            throw new WorkspaceException(e.getMessage(), e);
        }
        if (!withIndex || !files.complete()) {
            return new VerifyReport(files, adopted, List.of(), false);
        }
        Indexing indexing = indexing();
        read.refresh(indexing, progress);
        List<String> problems = read.compareIndex(indexing, progress);
        if (!problems.isEmpty()) {
            read.forgetIndex();
        }
        return new VerifyReport(files, adopted, problems, true);
    }

    /**
     * Returns the changes of documents in order of time. Where the rules that ship judge, the index tells which
     * versions need comparing; with rules of the user's own all are compared.
     *
     * @param topics ids of those whose changes of substance are wanted
     * @param everything whether every change is wanted, editorial ones too
     * @param since changes that were first seen before are left out
     * @throws WorkspaceException if the archive cannot be read, or the user cancelled
     */
    public ChangesByTime changesByTime(
            List<DocumentRef> documents, List<String> topics, boolean everything, Instant since, Progress progress)
            throws WorkspaceException {
        refreshIndex(progress);
        Optional<List<IndexedPair>> known = ownRules ? Optional.empty() : Optional.of(read.pairs());
        return new AcrossDocuments(this, known, topics, everything).of(documents, since, progress);
    }

    /**
     * Finds documents of different services that are one text.
     *
     * @throws WorkspaceException if the archive cannot be read, or the user cancelled
     */
    public SamePolicies samePolicies(Progress progress) throws WorkspaceException {
        refreshIndex(progress);
        return read.samePolicies();
    }

    /**
     * Brings the index up to date and tells what the archive holds, in figures.
     *
     * @throws WorkspaceException if there is no archive, it cannot be read, or the user cancelled
     */
    public ArchiveStatus status(Progress progress) throws WorkspaceException {
        return read.status(indexing(), progress);
    }

    /**
     * Lists the snapshots of all documents of which the index knows that their files are damaged, or that are gone,
     * each with a sentence that says what to do.
     *
     * @throws WorkspaceException if the archive cannot be read, or the user cancelled
     */
    public List<String> knownDamages(Progress progress) throws WorkspaceException {
        refreshIndex(progress);
        return read.damages().stream().map(Damage::message).toList();
    }

    /**
     * Searches the full text of all versions.
     *
     * @throws WorkspaceException if there is no archive, or nothing to search for
     */
    public SearchResult search(SearchQuery query, Progress progress) throws WorkspaceException {
        refreshIndex(progress);
        return read.search(query);
    }

    /**
     * Brings a saved page into the archive, which is made if there is none.
     *
     * @param document its service and terms type; its address, or "" to take the one in the file
     * @param observedAt when the page stood on the web like this; empty: what the file says
     * @throws WorkspaceException if the file cannot be used or the archive cannot be written
     */
    public Kept importFile(Path file, DocumentRef document, Optional<Instant> observedAt) throws WorkspaceException {
        return keep(archive ->
                new FileImport(archive, clock).importFile(file, new FileImport.Details(document, observedAt)));
    }

    /**
     * Lists the files attached to a mail (.eml) that may be policies; none of any other file.
     *
     * @throws WorkspaceException if the mail cannot be read
     */
    public List<String> attachments(Path file) throws WorkspaceException {
        try {
            return SavedPage.attachments(file);
        } catch (IngestException e) {
            throw new WorkspaceException(e.getMessage(), e);
        }
    }

    /**
     * Brings a file that is attached to a mail into the archive, which is made if there is none.
     *
     * @param document its service and terms type; its address, or ""
     * @param observedAt when the policy stood on the web like this; empty: the mail's date
     * @throws WorkspaceException if the file cannot be used or the archive cannot be written
     */
    public Kept importAttachment(Path mail, String attachment, DocumentRef document, Optional<Instant> observedAt)
            throws WorkspaceException {
        return keep(archive -> new FileImport(archive, clock)
                .importAttachment(mail, attachment, new FileImport.Details(document, observedAt)));
    }

    /**
     * Brings pasted text into the archive, which is made if there is none.
     *
     * @param observedAt when the text stood on the web like this; empty: now
     * @throws WorkspaceException if there is no text or the archive cannot be written
     */
    public Kept importText(String text, DocumentRef document, Optional<Instant> observedAt) throws WorkspaceException {
        return keep(archive ->
                new FileImport(archive, clock).importText(text, new FileImport.Details(document, observedAt)));
    }

    /**
     * Brings in what Open Terms Archive recorded, or its declarations of what to follow. The archive is made if
     * there is none. What is there already is left alone, so an import that was stopped can be run again.
     *
     * @throws WorkspaceException if there is nothing to import or the archive cannot be written; what was brought
     *     in until then stays
     */
    public OtaReport importOpenTermsArchive(OtaRequest request, Progress progress) throws WorkspaceException {
        try {
            OtaImport.check(request);
            return new OtaImport(read.archiveOrNew()).run(request, progress);
        } catch (IngestException | ArchiveException e) {
            throw new WorkspaceException(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Lists the documents that the archive has declarations of, by service and terms type; none where there is
     * no archive.
     *
     * @throws WorkspaceException if the declarations cannot be read
     */
    public DeclaredDocuments declared() throws WorkspaceException {
        return DeclaredDocuments.of(folder);
    }

    /**
     * Fetches declared documents, one after another; one that fails does not keep the others.
     *
     * @return what came of each, in their order; shorter where the user cancelled
     * @throws WorkspaceException if the archive cannot be written
     */
    public List<DeclaredFetch> fetchDeclared(List<DeclaredDocuments.Declared> documents, Progress progress)
            throws WorkspaceException {
        try (Fetcher fetcher = new Fetcher(ProgramVersion.current(), FetchLimits.USUAL, clock)) {
            return new DeclaredFetching(read.archiveOrNew(), fetcher, snapshots).fetch(documents, progress);
        } catch (ArchiveException e) {
            throw new WorkspaceException(e.getMessage(), e);
        }
    }

    /**
     * Lists the pages that a web archive file (WARC, WARC.gz, WACZ) holds.
     *
     * @throws WorkspaceException if it cannot be read, or the user cancelled
     */
    public WarcContents warcContents(Path file, Progress progress) throws WorkspaceException {
        return new WarcFiles(clock).contents(file, progress);
    }

    /**
     * Brings pages of web archive files into the archive, which is made if there is none.
     *
     * @param urls the document's addresses; empty: each file's only page
     * @return what came of each file
     * @throws NoSuchPageException if a file holds no such page, or several and no address was given
     * @throws WorkspaceException if a file cannot be used, the archive cannot be written, or the user cancelled
     */
    public List<WarcReport> importWarc(List<Path> files, List<String> urls, DocumentRef document, Progress progress)
            throws WorkspaceException, NoSuchPageException {
        try {
            return new WarcFiles(clock).add(read.archiveOrNew(), files, urls, document, progress);
        } catch (ArchiveException e) {
            throw new WorkspaceException(e.getMessage(), e);
        }
    }

    /**
     * Returns what shows how one version became another: the snapshots from the last sight of the old to the first
     * of the new, and their comparison.
     */
    public static EvidenceReport.Wanted between(PairReport pair) {
        return EvidenceFiles.between(pair);
    }

    /**
     * Packs snapshots of a document as evidence (WACZ).
     *
     * @param change one that the package is about, of the only pair; empty: it is about the document
     * @param out gets the package; is left open
     * @throws WorkspaceException if there is no snapshot of that time, or one cannot be read
     * @throws IOException if {@code out} cannot be written to
     */
    public EvidenceReport exportEvidence(
            DocumentRef document, EvidenceReport.Wanted wanted, Optional<JudgedChange> change, OutputStream out)
            throws WorkspaceException, IOException {
        Optional<String> explained = change.map(each -> EvidenceFiles.explained(
                wanted.pairs().getFirst(),
                each,
                explain(wanted.pairs().getFirst(), each.change()),
                this::ruleExplanation));
        try {
            return new EvidenceFiles(read.archive()).write(document, wanted, explained, out);
        } catch (ArchiveException e) {
            throw new WorkspaceException(e.getMessage(), e);
        }
    }

    /**
     * Fetches a policy's page into the archive, which is made if there is none. The site need not send again
     * what the archive holds already.
     *
     * @param document its service, its terms type and its address
     * @param overrideRobots whether the user insists on this page though robots.txt forbids it
     * @throws WorkspaceException if there is no page, the archive cannot be written, or the user cancelled
     */
    public FetchReport fetch(DocumentRef document, boolean overrideRobots, Progress progress)
            throws WorkspaceException {
        progress.report("Fetching " + document.url(), -1);
        try (Fetcher fetcher = new Fetcher(ProgramVersion.current(), FetchLimits.USUAL, clock)) {
            FetchRequest request = FetchRequest.of(document.url());
            Optional<Capture> latest = latest(document);
            request = latest.isPresent() ? request.unlessSameAs(latest.get()) : request;
            FetchOutcome outcome = fetcher.fetch(overrideRobots ? request.overridingRobots() : request);
            if (progress.cancelled()) {
                throw new WorkspaceException("Fetching " + document.url() + " was cancelled; nothing was kept.");
            }
            return switch (outcome) {
                case FetchOutcome.Observed answer ->
                    new FetchReport.Observed(
                            keep(archive -> answer.addTo(archive, document)),
                            answer instanceof FetchOutcome.NotModified);
                case FetchOutcome.RefusedByRobots refused -> new FetchReport.RefusedByRobots(refused.message());
                case FetchOutcome.Failed failed -> throw new WorkspaceException(failed.message());
            };
        }
    }

    /**
     * Asks the Wayback Machine's index what {@link #importWayback} would bring in; nothing is changed.
     *
     * @throws WorkspaceException if it cannot be asked or has nothing, or the archive cannot be read
     */
    public WaybackPlan planWayback(WaybackRequest request, Progress progress) throws WorkspaceException {
        try {
            Optional<Archive> here = hasArchive() ? Optional.of(read.archive()) : Optional.empty();
            return new WaybackImporting(clock).plan(request, here, progress);
        } catch (ArchiveException e) {
            throw new WorkspaceException(e.getMessage(), e);
        }
    }

    /**
     * Brings the past of a page into the archive, which is made if there is none. What came before a failure, or before
     * the user cancelled, stays and is reported; called again, it goes on.
     *
     * @throws WorkspaceException if the Wayback Machine cannot be asked or has nothing, or the archive cannot be written
     */
    public WaybackReport importWayback(WaybackRequest request, Progress progress) throws WorkspaceException {
        return new WaybackImporting(clock).run(request, read::archiveOrNew, progress);
    }

    /** The document's latest page that a server sent, where the archive has one that can be read. */
    private Optional<Capture> latest(DocumentRef document) throws WorkspaceException {
        try {
            if (!Archive.exists(folder)) {
                return Optional.empty();
            }
            Archive archive = read.archive();
            for (Snapshot snapshot : archive.snapshots(document).snapshots().reversed()) {
                Optional<Capture> capture = capture(archive, snapshot);
                if (capture.isPresent() && capture.get().status() == HTTP_OK) {
                    return capture;
                }
            }
            return Optional.empty();
        } catch (ArchiveException e) {
            throw new WorkspaceException(e.getMessage(), e);
        }
    }

    private static Optional<Capture> capture(Archive archive, Snapshot snapshot) {
        try {
            return Optional.of(archive.read(snapshot));
        } catch (ArchiveException damaged) {
            // Asking the site anew is then the best there is; the damage is told by damages().
            return Optional.empty();
        }
    }

    /** Something that adds a snapshot. */
    private interface Addition {
        Added to(Archive archive) throws IngestException, ArchiveException;
    }

    private Kept keep(Addition addition) throws WorkspaceException {
        try {
            Archive archive = read.archiveOrNew();
            Added added = addition.to(archive);
            return new Kept(
                    added.snapshot().document(),
                    snapshots.observe(added.snapshot(), archive.read(added.snapshot())),
                    added.alreadyThere(),
                    added.snapshot().circumstances().asked().getOrDefault("observed", ""));
        } catch (IngestException | ArchiveException e) {
            throw new WorkspaceException(String.valueOf(e.getMessage()), e);
        }
    }

    /** An error page compared with a policy must not look like a policy that lost its text. */
    private static Optional<Reason> obstacle(ReadPage page, String side) {
        return switch (page.extraction().finding()) {
            case PageCheck.NotThePolicy other
            when NO_PAGE_CODES.contains(other.reason().code()) -> {
                Map<String, String> params = new TreeMap<>(other.reason().params());
                params.put("side", side);
                yield Optional.of(new Reason(other.reason().code(), params, List.of()));
            }
            default -> Optional.empty();
        };
    }
}
