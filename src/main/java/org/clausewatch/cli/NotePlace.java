package org.clausewatch.cli;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.clausewatch.export.ChangeIds;
import org.clausewatch.history.DocumentHistory;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.history.Lineages;
import org.clausewatch.model.Change;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseIdentity;
import org.clausewatch.model.CodePoints;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.workspace.PairReport;
import org.clausewatch.workspace.Workspace;

/** Finds what a user wants to write a note on. */
final class NotePlace {
    /** A shorter beginning of an id would name a change by chance. */
    private static final int SHORTEST = 4;
    /** So many places are listed in a message. */
    private static final int MOST_LISTED = 8;
    /** So much of a clause is shown there. */
    private static final int SHOWN = 70;

    private final Workspace workspace;
    private final DocumentHistory history;
    private final Context context;

    /** A change and the comparison that it is of. */
    record ChangePlace(PairReport report, Change change) {}

    NotePlace(Workspace workspace, DocumentHistory history, Context context) {
        this.workspace = workspace;
        this.history = history;
        this.context = context;
    }

    DocumentHistory history() {
        return history;
    }

    /** Finds a version by a date. */
    HistoryVersion version(String date) throws CommandException {
        List<String> remarks = new ArrayList<>();
        HistoryVersion version = DatedVersions.one(history, date, remarks);
        remarks.forEach(context::say);
        return version;
    }

    /**
     * Finds a change by the beginning of its id: in all steps of the history, in the one that led to a version, or in
     * the comparison of two versions.
     *
     * @throws CommandException if there is none, or more than one
     */
    ChangePlace change(String given, Optional<String> from, Optional<String> at) throws CommandException {
        String id = given.startsWith("#") ? given.substring(1) : given;
        if (id.length() < SHORTEST) {
            throw CommandException.wrongUse("--change takes at least " + SHORTEST + " characters of an id, not '" + id
                    + "'. 'clausewatch log' shows ids behind a #.");
        }
        List<ChangePlace> found = new ArrayList<>();
        for (PairReport report : reports(from, at)) {
            for (JudgedChange change : ChangeIds.beginningWith(report.log(), id)) {
                found.add(new ChangePlace(report, change.change()));
            }
        }
        if (found.size() == 1) {
            return found.getFirst();
        }
        String name = "\"" + Documents.name(history.document()) + "\"";
        throw CommandException.failed(
                found.isEmpty()
                        ? "No change has the id '" + id + "'. 'clausewatch log " + name + " --all' shows those between"
                                + " versions that follow each other; for a change between two others give their dates"
                                + " with --from and --at."
                        : found.size() + " changes have ids that begin with '" + id + "': "
                                + listed(found.stream()
                                        .map(each -> each.change().id() + " --at " + day(each))
                                        .toList())
                                + ".");
    }

    private List<PairReport> reports(Optional<String> from, Optional<String> at) throws CommandException {
        List<HistoryVersion> versions = history.versions();
        if (from.isPresent()) {
            return List.of(workspace.compare(history.document(), version(from.get()), version(at.orElse("last"))));
        }
        Optional<HistoryVersion> only = at.isPresent() ? Optional.of(version(at.get())) : Optional.empty();
        List<PairReport> reports = new ArrayList<>();
        for (int i = 1; i < versions.size(); i++) {
            if (only.isEmpty() || only.get().equals(versions.get(i))) {
                reports.add(workspace.compare(history.document(), versions.get(i - 1), versions.get(i)));
            }
        }
        return reports;
    }

    private static String day(ChangePlace place) {
        return place.report()
                .log()
                .to()
                .provenance()
                .firstObservedAt()
                .map(first -> first.atZone(ZoneOffset.UTC).toLocalDate().toString())
                .orElse("?");
    }

    /**
     * Finds the one clause of a version that {@code #} and the beginning of its id names, or in which some words
     * stand: as they are given, else all of them in any order.
     *
     * @param lineages of the history
     * @throws CommandException if there is none, or more than one
     */
    Clause clause(HistoryVersion version, Lineages lineages, String words) throws CommandException {
        List<ClauseIdentity> identities = lineages.identities(history.versions().indexOf(version));
        String wanted = folded(words);
        List<Clause> clauses = version.version().clauses();
        List<Clause> found = words.startsWith("#")
                ? clauses.stream()
                        .filter(clause -> words.length() > 1
                                && identities.get(clause.index()).lineage().startsWith(words.substring(1)))
                        .toList()
                : inWhich(clauses, wanted);
        if (found.size() == 1 && !wanted.isEmpty()) {
            return found.getFirst();
        }
        throw CommandException.failed(
                found.isEmpty() || wanted.isEmpty()
                        ? "No clause of this version has '" + words + "'. --at DATE looks in another version;"
                                + " 'clausewatch search' finds words in all."
                        : found.size() + " clauses of this version have '" + words
                                + "'. Give more words, or one of these ids as --clause \"#…\":"
                                + listed(found.stream()
                                        .map(clause -> "\n  #"
                                                + identities.get(clause.index()).lineage() + "  " + shortened(clause))
                                        .toList()));
    }

    private static List<Clause> inWhich(List<Clause> clauses, String wanted) {
        List<String> each = List.of(wanted.split(" "));
        List<Clause> found = matching(clauses, text -> text.equals(wanted));
        if (found.isEmpty()) {
            found = matching(clauses, text -> text.contains(wanted));
        }
        return found.isEmpty() ? matching(clauses, text -> each.stream().allMatch(text::contains)) : found;
    }

    private static List<Clause> matching(List<Clause> clauses, Predicate<String> test) {
        List<Clause> found = clauses.stream()
                .filter(clause -> test.test(folded(clause.text())))
                .toList();
        List<Clause> policy =
                found.stream().filter(clause -> !clause.furniture()).toList();
        return policy.isEmpty() ? found : policy;
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replaceAll("[“”]", "\"")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }

    private static String shortened(Clause clause) {
        return (clause.path().isEmpty() ? "" : clause.path().getLast() + ": ") + shortened(clause.text());
    }

    static String shortened(String text) {
        return CodePoints.length(text) <= SHOWN
                ? text
                : CodePoints.slice(text, 0, SHOWN).strip() + " …";
    }

    private static String listed(List<String> places) {
        String separator = places.getFirst().startsWith("\n") ? "" : ", ";
        String more = places.size() > MOST_LISTED
                ? separator + (separator.isEmpty() ? "\n  " : "") + "and " + (places.size() - MOST_LISTED) + " more"
                : "";
        return places.stream().limit(MOST_LISTED).collect(Collectors.joining(separator)) + more;
    }
}
