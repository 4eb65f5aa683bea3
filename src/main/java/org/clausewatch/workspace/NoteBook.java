package org.clausewatch.workspace;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.ArchiveException;
import org.clausewatch.archive.Note;
import org.clausewatch.archive.NoteListing;
import org.clausewatch.archive.Notes;
import org.clausewatch.archive.PlacedNote;
import org.clausewatch.history.DocumentHistory;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.model.Anchor;
import org.clausewatch.model.Change;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.Clause;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Generator;
import org.clausewatch.model.Progress;
import org.clausewatch.model.Provenance;
import org.clausewatch.model.Review;
import org.clausewatch.model.ReviewVerdict;
import org.clausewatch.model.Version;
import org.jspecify.annotations.Nullable;

/**
 * What the user wrote on versions, clauses and changes of an archive's documents. Kept in the archive's
 * {@code decisions/notes.jsonl}, which the user may edit. May be used from several threads.
 */
public final class NoteBook {
    /** A longer text is a document of its own. */
    private static final int LONGEST = 20_000;

    private final ReadDocuments read;
    private final InstantSource clock;

    private @Nullable Listed listed;
    private final Map<String, Known> known = new HashMap<>();

    private record Listed(String state, NoteListing listing) {}

    /** The notes of a document, as long as both stay as they are. */
    private record Known(NoteListing listing, FollowedDocument followed, PlacedNotes placed) {}

    /**
     * The notes of some documents.
     *
     * @param notes by document in the archive's order, then in order of time
     * @param damages lines of the notes' file that are no notes, each with a sentence that says what to do
     */
    public record Report(List<PlacedNote> notes, List<String> damages) {
        public Report {
            notes = List.copyOf(notes);
            damages = List.copyOf(damages);
        }
    }

    NoteBook(ReadDocuments read, InstantSource clock) {
        this.read = read;
        this.clock = clock;
    }

    /** Something that is done with the archive. */
    private interface Work<T> {
        T on(Archive archive) throws ArchiveException, WorkspaceException;
    }

    private <T> T work(Work<T> work) throws WorkspaceException {
        try {
            return work.on(read.archive());
        } catch (ArchiveException e) {
            throw new WorkspaceException(e.getMessage(), e);
        }
    }

    private synchronized NoteListing listing() throws WorkspaceException {
        return work(archive -> {
            Notes notes = new Notes(archive);
            String state = notes.state();
            if (listed == null || !listed.state.equals(state)) {
                listed = new Listed(state, notes.read());
            }
            return listed.listing;
        });
    }

    /** Returns the notes of a document at their places; empty where it has none. */
    private Optional<PlacedNotes> placed(DocumentRef document, Progress progress) throws WorkspaceException {
        NoteListing listing = listing();
        List<Note> notes =
                listing.notes().stream().filter(note -> isOf(note, document)).toList();
        if (notes.isEmpty()) {
            return Optional.empty();
        }
        ReadDocuments.Observed observed = read.observed(document, progress);
        String key = document.service() + "/" + document.terms();
        synchronized (known) {
            Known before = known.get(key);
            if (before != null && before.listing == listing && before.followed == observed.followed()) {
                return Optional.of(before.placed);
            }
        }
        PlacedNotes placed = new PlacedNotes(
                notes,
                observed.observations(),
                observed.unreadable().stream()
                        .flatMap(damage -> damage.at().stream())
                        .toList(),
                observed.followed());
        synchronized (known) {
            known.put(key, new Known(listing, observed.followed(), placed));
        }
        return Optional.of(placed);
    }

    private static boolean isOf(Note note, DocumentRef document) {
        return note.document().service().equals(document.service())
                && note.document().terms().equals(document.terms());
    }

    /**
     * Lists notes with what became of their places. One whose document is not in the archive any more is listed, too.
     *
     * @param wanted the documents whose notes are asked for; empty: all
     * @throws WorkspaceException if there is no archive or it cannot be read
     */
    public Report list(List<DocumentRef> wanted, Progress progress) throws WorkspaceException {
        NoteListing listing = listing();
        List<DocumentRef> there = read.names();
        List<PlacedNote> notes = new ArrayList<>();
        for (DocumentRef document : wanted.isEmpty() ? there : wanted) {
            placed(document, progress).map(PlacedNotes::all).ifPresent(notes::addAll);
        }
        if (wanted.isEmpty()) {
            listing.notes().stream()
                    .filter(note -> there.stream().noneMatch(document -> isOf(note, document)))
                    .map(note -> new PlacedNote(note, PlacedNote.State.NOT_FOUND, Optional.empty(), Optional.empty()))
                    .forEach(notes::add);
        }
        return new Report(notes, listing.damages());
    }

    /**
     * Returns what is wrong with lines of the notes' file, each with a sentence that says what to do; empty as a rule.
     *
     * @throws WorkspaceException if there is no archive or the file cannot be read
     */
    public List<String> damages() throws WorkspaceException {
        return listing().damages();
    }

    /** Returns the notes whose ids begin in some way: one, where that names it. */
    public List<Note> beginningWith(String id) throws WorkspaceException {
        return listing().notes().stream()
                .filter(note -> note.id().startsWith(id))
                .toList();
    }

    /** Returns the notes that are written on a change, in order of time; those on its clauses are not among them. */
    public List<Note> on(PairReport report, Change change) throws WorkspaceException {
        ChangeLog log = report.log();
        Optional<PlacedNotes> placed = placed(log.document(), Progress.UNWATCHED);
        return placed.isEmpty() ? List.of() : placed.get().on(report, change);
    }

    /** Returns what the user said of the clauses of a version, by their index. */
    public Map<Integer, Review> onClauses(DocumentRef document, Version version, Provenance provenance)
            throws WorkspaceException {
        Optional<PlacedNotes> placed = placed(document, Progress.UNWATCHED);
        return placed.isEmpty() ? Map.of() : placed.get().onClauses(version, provenance);
    }

    /** Adds to a report what the user said; where that cannot be read, it says so among its limits. */
    PairReport reviewed(PairReport report) {
        try {
            Optional<PlacedNotes> placed = placed(report.log().document(), Progress.UNWATCHED);
            return placed.isEmpty() ? report : placed.get().reviewed(report);
        } catch (WorkspaceException e) {
            return limited(report, "The notes were not read: " + e.getMessage());
        }
    }

    private static PairReport limited(PairReport report, String limit) {
        ChangeLog log = report.log();
        Generator by = log.generator();
        List<String> limits = new ArrayList<>(by.limits());
        limits.add(limit);
        Generator generator =
                new Generator(by.version(), by.extractor(), by.comparer(), by.rulesVersion(), by.rulesSha256(), limits);
        return new PairReport(
                report.oldVersion(),
                report.newVersion(),
                report.comparison(),
                new ChangeLog(generator, log.document(), log.from(), log.to(), log.summary(), log.changes()),
                report.sisters());
    }

    /**
     * Writes a note on a version.
     *
     * @throws WorkspaceException if it says nothing or too much, or the archive cannot be written
     */
    public Note onVersion(DocumentHistory history, HistoryVersion version, String text) throws WorkspaceException {
        return add(Note.onVersion(
                clock.instant(), history.document(), said(ReviewVerdict.NOTE, text), Anchor.of(version.provenance())));
    }

    /**
     * Writes a note on a clause.
     *
     * @throws WorkspaceException likewise
     */
    public Note onClause(DocumentHistory history, HistoryVersion version, Clause clause, String text)
            throws WorkspaceException {
        return add(Note.onClause(
                clock.instant(),
                history.document(),
                said(ReviewVerdict.NOTE, text),
                Anchor.of(version.version(), version.provenance(), List.of(clause))));
    }

    /**
     * Writes a note on a change, or marks the verdict on it.
     *
     * @param report on two versions of the archive
     * @param change one of the report's
     * @param text may be "" with a verdict
     * @throws WorkspaceException likewise, or if the report is not on versions of the archive
     */
    public Note onChange(PairReport report, Change change, ReviewVerdict verdict, String text)
            throws WorkspaceException {
        ChangeLog log = report.log();
        if (log.document().service().isEmpty()) {
            throw new WorkspaceException(
                    "A note is kept beside the snapshots it is on. Bring both files into an archive"
                            + " with 'clausewatch import file', and compare them there.");
        }
        return add(Note.onChange(
                clock.instant(),
                log.document(),
                verdict,
                said(verdict, text),
                side(report.oldVersion(), log.from().provenance(), change.oldClauses()),
                side(report.newVersion(), log.to().provenance(), change.newClauses())));
    }

    private static Anchor side(Version version, Provenance provenance, List<Clause> clauses) {
        return clauses.isEmpty() ? Anchor.of(provenance) : Anchor.of(version, provenance, clauses);
    }

    private Note add(Note note) throws WorkspaceException {
        return work(archive -> {
            new Notes(archive).add(note);
            return note;
        });
    }

    /**
     * Lets a note say something else, on the same.
     *
     * @throws WorkspaceException if there is no such note, or the archive cannot be written
     */
    public Note edit(Note note, ReviewVerdict verdict, String text) throws WorkspaceException {
        if (verdict != ReviewVerdict.NOTE && note.on() != Note.Subject.CHANGE) {
            throw new WorkspaceException("Only the verdict on a change can be right or wrong; this note is on a "
                    + note.on().code() + ".");
        }
        Note said = note.saying(clock.instant(), verdict, said(verdict, text));
        return said.id().equals(note.id())
                ? note
                : work(archive -> {
                    new Notes(archive).replace(note.id(), said);
                    return said;
                });
    }

    /**
     * Takes a note back. What it said stays in the file.
     *
     * @throws WorkspaceException likewise
     */
    public void remove(Note note) throws WorkspaceException {
        work(archive -> {
            new Notes(archive).withdraw(note.id(), clock.instant());
            return note;
        });
    }

    private static String said(ReviewVerdict verdict, String text) throws WorkspaceException {
        String said = text.strip().replace("\r\n", "\n").replace('\r', '\n');
        if (said.isEmpty() && verdict == ReviewVerdict.NOTE) {
            throw new WorkspaceException(
                    "The note says nothing. Write some words, or mark the verdict right or wrong.");
        }
        if (said.length() > LONGEST) {
            throw new WorkspaceException("The note has " + said.length() + " characters, more than the " + LONGEST
                    + " that one may have. Keep the text in a file of its own, and note where that is.");
        }
        return said;
    }
}
