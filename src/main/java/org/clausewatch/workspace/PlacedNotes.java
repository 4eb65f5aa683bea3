package org.clausewatch.workspace;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clausewatch.archive.Note;
import org.clausewatch.archive.PlacedNote;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.history.Lineages;
import org.clausewatch.history.Observation;
import org.clausewatch.model.Anchor;
import org.clausewatch.model.Change;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseIdentities;
import org.clausewatch.model.ClauseIdentity;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.Provenance;
import org.clausewatch.model.Review;
import org.clausewatch.model.Side;
import org.clausewatch.model.Version;
import org.clausewatch.model.VersionSummary;

/**
 * The notes of one document at their places in its history. A note on a clause is on its lineage: it shows in every
 * version that has the clause. A note on a change is on the edit: it shows wherever the same clauses change from the
 * same words to the same words within the time between the two snapshots, whichever versions stand in between.
 */
final class PlacedNotes {
    private final FollowedDocument followed;
    private final List<Instant> damaged;
    private final List<Placed> notes = new ArrayList<>();

    /** What a note quotes of a clause, and the lineage, where the clause was found. */
    private record Quoted(QuotedWords words, Optional<String> lineage) {}

    /**
     * A note at its place.
     *
     * @param oldVersions positions of the versions that show the old snapshot
     * @param newVersions the same of the new one
     * @param from when a change had not happened yet
     * @param until when it had
     */
    private record Placed(
            Note note,
            List<Quoted> oldClauses,
            List<Quoted> newClauses,
            List<Integer> oldVersions,
            List<Integer> newVersions,
            Optional<Instant> from,
            Optional<Instant> until) {
        List<Quoted> clauses(Side side) {
            return side == Side.OLD ? oldClauses : newClauses;
        }
    }

    /**
     * Finds the places.
     *
     * @param notes of the document, in order of time
     * @param damaged when snapshots were observed that cannot be read
     */
    PlacedNotes(List<Note> notes, List<Observation> observations, List<Instant> damaged, FollowedDocument followed) {
        this.followed = followed;
        this.damaged = damaged.stream().map(PlacedNotes::toTheSecond).toList();
        AnchorSearch search = new AnchorSearch(observations, followed.versions());
        for (Note note : notes) {
            this.notes.add(new Placed(
                    note,
                    note.oldAnchor().map(anchor -> quoted(search, anchor)).orElse(List.of()),
                    quoted(search, note.newAnchor()),
                    note.oldAnchor().map(search::showing).orElse(List.of()),
                    note.on() == Note.Subject.VERSION
                            ? search.showingSnapshot(note.newAnchor())
                            : search.showing(note.newAnchor()),
                    note.oldAnchor()
                            .flatMap(anchor -> search.times(anchor).stream().findFirst()),
                    search.times(note.newAnchor()).stream().findFirst()));
        }
    }

    private List<Quoted> quoted(AnchorSearch search, Anchor anchor) {
        List<Optional<AnchorSearch.Found>> found = search.clauses(anchor);
        List<Quoted> quoted = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            String quotation = anchor.quotations().get(i);
            quoted.add(found.get(i)
                    .map(place -> new Quoted(
                            QuotedWords.of(followed.versions()
                                    .get(place.version())
                                    .version()
                                    .clauses()
                                    .get(place.clause())
                                    .text()),
                            Optional.of(followed.lineages()
                                    .identities(place.version())
                                    .get(place.clause())
                                    .lineage())))
                    .orElseGet(() -> new Quoted(QuotedWords.of(quotation), Optional.empty())));
        }
        return quoted;
    }

    /** Returns all notes, in order of time, with what became of their places. */
    List<PlacedNote> all() {
        return notes.stream().map(this::placed).toList();
    }

    private PlacedNote placed(Placed placed) {
        Optional<HistoryVersion> version =
                placed.newVersions.stream().findFirst().map(followed.versions()::get);
        if (placed.note.on() == Note.Subject.VERSION) {
            PlacedNote.State state = version.isPresent()
                    ? PlacedNote.State.THERE
                    : isDamaged(placed.note.newAnchor()) ? PlacedNote.State.DAMAGED : PlacedNote.State.NOT_FOUND;
            return new PlacedNote(placed.note, state, version, Optional.empty());
        }
        List<Quoted> clauses = placed.newClauses.isEmpty() ? placed.oldClauses : placed.newClauses;
        Optional<Quoted> found =
                clauses.stream().filter(each -> each.lineage.isPresent()).findFirst();
        if (found.isEmpty()) {
            return new PlacedNote(placed.note, PlacedNote.State.NOT_FOUND, Optional.empty(), Optional.empty());
        }
        Optional<Clause> now = latest(found.get().lineage.orElse(""));
        PlacedNote.State state = now.map(clause -> QuotedWords.of(clause.text()).equals(found.get().words)
                        ? PlacedNote.State.THERE
                        : PlacedNote.State.EDITED)
                .orElse(PlacedNote.State.GONE);
        return new PlacedNote(placed.note, state, version, now);
    }

    private boolean isDamaged(Anchor anchor) {
        return anchor.observedAt()
                .map(PlacedNotes::toTheSecond)
                .filter(damaged::contains)
                .isPresent();
    }

    /** What is known of a damaged snapshot's time is what its file's name says. */
    private static Instant toTheSecond(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }

    private Optional<Clause> latest(String lineage) {
        Lineages lineages = followed.lineages();
        int last = followed.versions().size() - 1;
        List<ClauseIdentity> identities = lineages.identities(last);
        for (int i = 0; i < identities.size(); i++) {
            if (identities.get(i).lineage().equals(lineage)) {
                return Optional.of(
                        followed.versions().get(last).version().clauses().get(i));
            }
        }
        return Optional.empty();
    }

    /** Returns what the user said of the clauses of a version, by their index. */
    Map<Integer, Review> onClauses(Version version, Provenance provenance) {
        ClauseIdentities identities = identities(VersionSummary.of(version, provenance));
        Map<Integer, Review> reviews = new TreeMap<>();
        for (Clause clause : version.clauses()) {
            List<Review> said = notes.stream()
                    .filter(placed -> isOn(placed, clause, identities))
                    .map(placed -> placed.note.review())
                    .toList();
            Review.joined(said).ifPresent(review -> reviews.put(clause.index(), review));
        }
        return reviews;
    }

    private static boolean isOn(Placed placed, Clause clause, ClauseIdentities identities) {
        return placed.note.on() == Note.Subject.CLAUSE
                && placed.newClauses.stream()
                        .flatMap(quoted -> quoted.lineage.stream())
                        .anyMatch(lineage -> identities
                                .of(clause)
                                .map(ClauseIdentity::lineage)
                                .equals(Optional.of(lineage)));
    }

    /** Returns a report on two versions of the document with what the user said of its changes and versions. */
    PairReport reviewed(PairReport report) {
        ChangeLog log = report.log();
        List<List<Review>> said = new ArrayList<>();
        log.changes().forEach(change -> said.add(new ArrayList<>()));
        for (Placed placed : notes) {
            for (int position : changes(placed, log)) {
                said.get(position).add(placed.note.review());
            }
        }
        List<JudgedChange> changes = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            JudgedChange change = log.changes().get(i);
            changes.add(Review.joined(said.get(i)).map(change::reviewed).orElse(change));
        }
        ChangeLog reviewed = new ChangeLog(
                log.generator(),
                log.document(),
                log.from().reviewed(onVersion(log.from().provenance())),
                log.to().reviewed(onVersion(log.to().provenance())),
                log.summary(),
                changes);
        return new PairReport(
                report.oldVersion(), report.newVersion(), report.comparison(), reviewed, report.sisters());
    }

    /** Returns the notes that are written on a change of a report, in order of time. */
    List<Note> on(PairReport report, Change change) {
        ChangeLog log = report.log();
        int position = positions(log, change::equals).getFirst();
        return notes.stream()
                .filter(placed -> placed.note.on() == Note.Subject.CHANGE)
                .filter(placed -> changes(placed, log).contains(position))
                .map(Placed::note)
                .toList();
    }

    private Optional<Review> onVersion(Provenance version) {
        return Review.joined(notes.stream()
                .filter(placed -> placed.note.on() == Note.Subject.VERSION)
                .filter(placed -> placed.newVersions.stream().limit(1).anyMatch(at -> isVersion(at, version)))
                .map(placed -> placed.note.review())
                .toList());
    }

    private boolean isVersion(int position, Provenance version) {
        return followed.versions().get(position).provenance().id().equals(version.id());
    }

    /** Returns the positions of the changes of a log that a note is shown on. */
    private List<Integer> changes(Placed placed, ChangeLog log) {
        return switch (placed.note.on()) {
            case VERSION -> List.of();
            case CLAUSE ->
                positions(
                        log,
                        change -> change.oldClauses().stream()
                                        .anyMatch(clause -> isOn(placed, clause, identities(log.from())))
                                || change.newClauses().stream()
                                        .anyMatch(clause -> isOn(placed, clause, identities(log.to()))));
            case CHANGE -> {
                List<Integer> same = positions(log, change -> isSameEdit(placed, change, log));
                yield same.isEmpty() && isBetween(placed, log) ? mostOf(placed, log) : same;
            }
        };
    }

    /** The history's own identities, whatever was known of it when the two versions were compared. */
    private ClauseIdentities identities(VersionSummary version) {
        for (int i = 0; i < followed.versions().size(); i++) {
            if (isVersion(i, version.provenance())) {
                List<ClauseIdentity> ofVersion = followed.lineages().identities(i);
                // A version that was read before the archive changed may have other clauses now.
                return ofVersion.size() == version.clauses()
                        ? clause -> Optional.of(ofVersion.get(clause.index()))
                        : version.identities();
            }
        }
        return version.identities();
    }

    /** Something that a change may be. */
    private interface Test {
        boolean holds(Change change);
    }

    private static List<Integer> positions(ChangeLog log, Test test) {
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < log.changes().size(); i++) {
            if (test.holds(log.changes().get(i).change())) {
                positions.add(i);
            }
        }
        return positions;
    }

    private boolean isSameEdit(Placed placed, Change change, ChangeLog log) {
        return happensThen(placed, log)
                && isSameSide(placed.oldClauses, change.oldClauses(), identities(log.from()))
                && isSameSide(placed.newClauses, change.newClauses(), identities(log.to()));
    }

    /** The same words may come and go, and a clause may move, more than once: the time tells which time is meant. */
    private static boolean happensThen(Placed placed, ChangeLog log) {
        Optional<Instant> last = log.from().provenance().lastObservedAt();
        Optional<Instant> first = log.to().provenance().firstObservedAt();
        return (placed.until.isEmpty() || last.isEmpty() || last.get().isBefore(placed.until.get()))
                && (placed.from.isEmpty() || first.isEmpty() || first.get().isAfter(placed.from.get()));
    }

    private static boolean isSameSide(List<Quoted> quoted, List<Clause> clauses, ClauseIdentities identities) {
        return quoted.isEmpty() == clauses.isEmpty()
                && quoted.stream()
                        .allMatch(each -> clauses.stream().anyMatch(clause -> isSame(each, clause, identities)));
    }

    private static boolean isSame(Quoted quoted, Clause clause, ClauseIdentities identities) {
        return quoted.words.equals(QuotedWords.of(clause.text()))
                && (quoted.lineage.isEmpty()
                        || identities.of(clause).map(ClauseIdentity::lineage).equals(quoted.lineage));
    }

    /** Tells whether two versions are those that a note was written between. */
    private boolean isBetween(Placed placed, ChangeLog log) {
        return placed.oldVersions.stream()
                        .anyMatch(at -> isVersion(at, log.from().provenance()))
                && placed.newVersions.stream()
                        .anyMatch(at -> isVersion(at, log.to().provenance()));
    }

    /**
     * Between the very versions that a note was written between, another comparison may put other clauses side by
     * side: the note is then shown on the change that has most of its clauses.
     */
    private List<Integer> mostOf(Placed placed, ChangeLog log) {
        int best = -1;
        long most = 0;
        for (int i = 0; i < log.changes().size(); i++) {
            Change change = log.changes().get(i).change();
            long has = has(placed, Side.OLD, change, identities(log.from()))
                    + has(placed, Side.NEW, change, identities(log.to()));
            if (has > most) {
                most = has;
                best = i;
            }
        }
        return best < 0 ? List.of() : List.of(best);
    }

    private static long has(Placed placed, Side side, Change change, ClauseIdentities identities) {
        Set<String> lineages = placed.clauses(side).stream()
                .flatMap(quoted -> quoted.lineage.stream())
                .collect(Collectors.toSet());
        return change.clauses(side).stream()
                .flatMap(clause -> identities.of(clause).stream())
                .filter(identity -> lineages.contains(identity.lineage()))
                .count();
    }
}
