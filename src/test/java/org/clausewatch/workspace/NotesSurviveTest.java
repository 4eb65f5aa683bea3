package org.clausewatch.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.ArchiveException;
import org.clausewatch.archive.Circumstances;
import org.clausewatch.archive.NewSnapshot;
import org.clausewatch.archive.PlacedNote;
import org.clausewatch.archive.Snapshot;
import org.clausewatch.history.DocumentHistory;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.model.Clause;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.Origin;
import org.clausewatch.model.Progress;
import org.clausewatch.model.Review;
import org.clausewatch.model.ReviewVerdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten notes on the sample archive are where they were, whatever becomes of all that is derived. */
class NotesSurviveTest {
    private static final DocumentRef NATTERWICK = new DocumentRef("Natterwick", "Privacy Policy", "");
    private static final DocumentRef EMBERLATCH = new DocumentRef("Emberlatch", "Privacy Policy", "");
    private static final DocumentRef MOOTGARTH = new DocumentRef("Mootgarth", "Privacy Policy", "");
    private static final DocumentRef PENNYBRACKEN = new DocumentRef("Pennybracken", "Privacy Policy", "");
    private static final List<DocumentRef> DOCUMENTS = List.of(EMBERLATCH, MOOTGARTH, NATTERWICK, PENNYBRACKEN);

    private static final int NOTES = 10;

    /** Finds AI training in what the shipped rules take for none of it, so that verdicts change. */
    private static final String OWN_RULE = """
            language: en
            rules:
              - id: mine/any
                topic: ai-training
                explain: Anything that is kept.
                match: ["(keep | delete | share | use)"]
                actor: any
            """;

    /** The sample with the notes; each test works on a copy. */
    @TempDir
    static Path noted;

    /** Long enough to be the policy's. */
    private static final Pattern PARAGRAPH =
            Pattern.compile("(?<begin><(?<tag>p|div)(?: class=\"t\")?>)[^<]{100,}(?<end></\\k<tag>>)");

    @TempDir
    Path folder;

    private Path archive = Path.of("");

    @BeforeEach
    void copyNoted() throws IOException {
        archive = folder.resolve("archive");
        copy(noted.resolve("archive"), archive);
    }

    @BeforeAll
    static void writeNotes() throws IOException, WorkspaceException {
        copy(Path.of("snapshots"), noted.resolve("archive"));
        Workspace workspace = Workspace.open(noted.resolve("archive"), noted.resolve("cache"));
        noteChange(workspace, NATTERWICK, "ec7c2a49", ReviewVerdict.WRONG, "note 1");
        noteChange(workspace, NATTERWICK, "917b187e", ReviewVerdict.RIGHT, "note 2");
        noteChange(workspace, EMBERLATCH, "5aef12fd", ReviewVerdict.NOTE, "note 3");
        noteChange(workspace, PENNYBRACKEN, "58b95e11", ReviewVerdict.WRONG, "note 4");
        noteClause(workspace, NATTERWICK, 2, "do not use private messages", "note 5");
        noteClause(workspace, NATTERWICK, 0, "content of private messages to choose adverts", "note 6");
        noteClause(workspace, EMBERLATCH, 4, "How long we keep information", "note 7");
        noteClause(workspace, MOOTGARTH, 3, "The host decides", "note 8");
        noteClause(workspace, PENNYBRACKEN, 1, "what to stock in each store", "note 9");
        DocumentHistory history = history(workspace, MOOTGARTH);
        workspace.notes().onVersion(history, history.versions().get(3), "note 10");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(each -> !each.toString().contains("index.sqlite"))
                    .toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    private Workspace workspace() {
        return Workspace.open(archive, folder.resolve("cache"));
    }

    private static DocumentHistory history(Workspace workspace, DocumentRef document) throws WorkspaceException {
        return workspace.history(document, Progress.UNWATCHED);
    }

    private static void noteChange(
            Workspace workspace, DocumentRef document, String id, ReviewVerdict verdict, String text)
            throws WorkspaceException {
        for (PairReport report : steps(workspace, document)) {
            for (JudgedChange change : report.log().changes()) {
                if (change.change().id().startsWith(id)) {
                    workspace.notes().onChange(report, change.change(), verdict, text);
                    return;
                }
            }
        }
        throw new AssertionError("The sample has no change " + id + " any more");
    }

    private static void noteClause(Workspace workspace, DocumentRef document, int version, String words, String text)
            throws WorkspaceException {
        DocumentHistory history = history(workspace, document);
        HistoryVersion noted = history.versions().get(version);
        Clause clause = noted.version().clauses().stream()
                .filter(each -> each.text().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The sample has no clause with " + words + " any more"));
        workspace.notes().onClause(history, noted, clause, text);
    }

    private static List<PairReport> steps(Workspace workspace, DocumentRef document) throws WorkspaceException {
        List<HistoryVersion> versions = history(workspace, document).versions();
        List<PairReport> steps = new ArrayList<>();
        for (int i = 1; i < versions.size(); i++) {
            steps.add(workspace.compare(document, versions.get(i - 1), versions.get(i)));
        }
        return steps;
    }

    /**
     * Returns where each note shows, by its text: the wordings of the clauses, the ids of the changes, and the
     * snapshot of the version.
     */
    private static Map<String, Set<String>> places(Workspace workspace) throws WorkspaceException {
        Map<String, Set<String>> places = new TreeMap<>();
        for (DocumentRef document : DOCUMENTS) {
            for (HistoryVersion version : history(workspace, document).versions()) {
                workspace
                        .notes()
                        .onClauses(document, version.version(), version.provenance())
                        .forEach((index, review) -> add(
                                places,
                                review,
                                "clause: "
                                        + version.version().clauses().get(index).text()));
            }
            for (PairReport step : steps(workspace, document)) {
                for (JudgedChange change : step.log().changes()) {
                    change.review()
                            .ifPresent(review -> add(
                                    places,
                                    review,
                                    "change " + change.change().id() + " marked "
                                            + review.verdict().code()));
                }
                step.log()
                        .to()
                        .review()
                        .ifPresent(review -> add(
                                places,
                                review,
                                "version " + step.log().to().provenance().snapshotSha256()));
            }
        }
        return places;
    }

    private static void add(Map<String, Set<String>> places, Review review, String place) {
        review.note()
                .lines()
                .forEach(text ->
                        places.computeIfAbsent(text, key -> new TreeSet<>()).add(place));
    }

    private static List<PlacedNote.State> states(Workspace workspace) throws WorkspaceException {
        return workspace.notes().list(List.of(), Progress.UNWATCHED).notes().stream()
                .map(PlacedNote::state)
                .toList();
    }

    @Test
    void everyNoteShowsSomewhere() throws WorkspaceException {
        Map<String, Set<String>> places = places(workspace());
        assertEquals(NOTES, places.size(), places.toString());
        assertTrue(
                places.getOrDefault("note 5", Set.of()).stream()
                                .filter(place -> place.startsWith("clause"))
                                .count()
                        > 1,
                "a clause that was edited has its note in each wording: " + places.get("note 5"));
        assertEquals(
                1,
                places.getOrDefault("note 1", Set.of()).stream()
                        .filter(place -> place.endsWith("marked wrong"))
                        .count());
    }

    @Test
    void aDeletedIndexLosesNone() throws IOException, WorkspaceException {
        Workspace before = workspace();
        before.wholeArchive().refreshIndex(Progress.UNWATCHED);
        Map<String, Set<String>> places = places(before);
        Path index = archive.resolve("index.sqlite");
        assertTrue(Files.exists(index));
        for (String ending : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(archive.resolve("index.sqlite" + ending));
        }
        assertEquals(places, places(workspace()));
        assertTrue(Files.exists(index), "made anew");
    }

    @Test
    void otherRulesLoseNone() throws IOException, WorkspaceException {
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Files.writeString(rules.resolve("own.yaml"), OWN_RULE);
        Workspace own = Workspace.open(archive, List.of(rules));
        assertNotEquals(relevant(workspace()), relevant(own), "the rules judge otherwise");
        assertEquals(places(workspace()), places(own));
    }

    private static int relevant(Workspace workspace) throws WorkspaceException {
        return steps(workspace, NATTERWICK).stream()
                .mapToInt(step -> step.log().summary().topics().getOrDefault("ai-training", 0))
                .sum();
    }

    @Test
    void anEarlierPastAndAVersionInBetweenLoseNone() throws ArchiveException, WorkspaceException {
        Map<String, Set<String>> places = places(workspace());
        List<PlacedNote.State> states = states(workspace());
        for (DocumentRef document : DOCUMENTS) {
            int versions = history(workspace(), document).versions().size();
            Archive open = Archive.open(archive);
            Snapshot first = open.snapshots(document).snapshots().getFirst();
            // Before all others, with a paragraph that was dropped later.
            insert(open, first, first.at().minusSeconds(40_000_000), "We once sent letters by carrier pigeon.");
            // Between two versions that have another text, one with a paragraph that none of them has.
            HistoryVersion second = history(workspace(), document).versions().get(2);
            insert(open, first, between(workspace(), document, second), "We kept the pigeons in a loft.");
            assertEquals(versions + 2, history(workspace(), document).versions().size(), document.service());
        }
        Map<String, Set<String>> after = places(workspace());
        places.forEach((note, where) -> assertTrue(
                after.getOrDefault(note, Set.of()).containsAll(where),
                note + " was on " + where + " and is on " + after.get(note)));
        assertEquals(states, states(workspace()));
    }

    /** Returns a time between the last observation of the version before and the first of this one. */
    private static Instant between(Workspace workspace, DocumentRef document, HistoryVersion version)
            throws WorkspaceException {
        List<HistoryVersion> versions = history(workspace, document).versions();
        int position = versions.indexOf(version);
        Instant last = versions.get(position - 1).provenance().lastObservedAt().orElseThrow();
        Instant next = version.provenance().firstObservedAt().orElseThrow();
        assertFalse(last.plusSeconds(2).isAfter(next));
        return last.plusSeconds((next.getEpochSecond() - last.getEpochSecond()) / 2);
    }

    private void insert(Archive open, Snapshot like, Instant at, String paragraph) throws ArchiveException {
        // The last page before the time, or the first of all.
        Snapshot from = open.snapshots(like.document()).snapshots().stream()
                .filter(each -> !each.at().isAfter(at))
                .reduce((one, other) -> other)
                .orElse(like);
        String page = new String(open.read(from).body(), StandardCharsets.UTF_8);
        // In the middle of the page stands the policy, not what is around it.
        List<MatchResult> paragraphs = PARAGRAPH.matcher(page).results().toList();
        MatchResult before = paragraphs.get(paragraphs.size() / 2);
        String edited = page.substring(0, before.end())
                + before.group("begin")
                + paragraph
                + before.group("end")
                + page.substring(before.end());
        open.add(new NewSnapshot(
                like.document(),
                at,
                new NewSnapshot.Resource(
                        like.url(), "text/html; charset=utf-8", edited.getBytes(StandardCharsets.UTF_8)),
                Circumstances.of(Origin.FILE)));
    }

    @Test
    void theFileMayBeReadByAnyProgramAndKeepsItsLines() throws IOException, WorkspaceException {
        Path file = archive.resolve("decisions/notes.jsonl");
        List<String> lines = Files.readAllLines(file);
        assertEquals(NOTES, lines.size());
        Workspace workspace = workspace();
        workspace
                .notes()
                .remove(workspace
                        .notes()
                        .list(List.of(), Progress.UNWATCHED)
                        .notes()
                        .getFirst()
                        .note());
        List<String> after = Files.readAllLines(file);
        assertEquals(lines, after.subList(0, NOTES));
        assertEquals(
                NOTES - 1,
                workspace.notes().list(List.of(), Progress.UNWATCHED).notes().size());
    }
}
