package org.clausewatch.workspace;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.Damage;
import org.clausewatch.compare.Comparer;
import org.clausewatch.extract.PageCheck;
import org.clausewatch.history.DocumentHistory;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.history.Lineages;
import org.clausewatch.judge.RuleException;
import org.clausewatch.judge.RuleSet;
import org.clausewatch.model.Change;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseStatements;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Explanation;
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
    private final ComparedVersions versions;
    private final NoteBook notes;

    private Workspace(Path folder, Path cache, RuleSet rules, boolean ownRules, InstantSource clock) {
        this.folder = folder;
        this.rules = rules;
        this.ownRules = ownRules;
        this.clock = clock;
        this.read = new ReadDocuments(folder, cache, snapshots);
        this.notes = new NoteBook(read, clock);
        this.reporter = new PairReporter(rules, ProgramVersion.current());
        this.versions = new ComparedVersions(folder, read, comparer, reporter);
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

    /** Returns the door by which the past comes into the archive. */
    public Imports imports() {
        return new Imports(keeping(), clock);
    }

    /** Returns the door by which new snapshots come into the archive. */
    public Fetching fetching() {
        return new Fetching(keeping(), clock);
    }

    private Keeping keeping() {
        return new Keeping(folder, read, snapshots);
    }

    /** Returns what can be asked of all documents at once. */
    public WholeArchive wholeArchive() {
        // The index follows from the rules that ship, whatever this workspace judges with.
        RuleSet shipped = ownRules ? RuleSet.bundled() : rules;
        PairReporter with = ownRules ? new PairReporter(shipped, ProgramVersion.current()) : reporter;
        return new WholeArchive(this, read, new Indexing(snapshots, with, shipped.sha256()), ownRules);
    }

    /** Returns what packs snapshots as evidence. */
    public EvidenceFiles evidence() {
        return new EvidenceFiles(this, read);
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
        PairReport report = versions.report(document, oldVersion, newVersion);
        return hasArchive() ? notes.reviewed(report) : report;
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
                Sisters.Found.NONE,
                List.of());
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
