package org.clausewatch.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clausewatch.archive.ArchiveException;
import org.clausewatch.archive.SearchHit;
import org.clausewatch.archive.SearchQuery;
import org.clausewatch.archive.SearchResult;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive of two invented policies of the invented company Lumenfold, read through its index. */
class IndexedWorkspaceTest {
    private static final DocumentRef PRIVACY = new DocumentRef("Lumenfold", "Privacy Policy", "");
    private static final DocumentRef COOKIES = new DocumentRef("Lumenfold", "Cookie Policy", "");
    private static final String POLICY = """
            # Lumenfold privacy policy

            Lumenfold lends lamps to its members. This policy tells which personal data we collect, why we collect
            it, and what we do with the data of our members and visitors.

            ## Whom we share it with

            We share the address of a member with the delivery companies that bring the lamps to the door.

            ## How long we keep it

            We keep the data of a member for two years after the last lamp was returned to our workshop.
            """;
    private static final String COOKIE_POLICY = """
            # Lumenfold cookie policy

            This cookie policy tells which cookies the web pages of Lumenfold set, and what personal data they hold.

            ## Cookies

            A cookie keeps you signed in while you choose a lamp. We share no cookie data with delivery companies.
            """;

    @TempDir
    Path folder;

    private Path archive;

    @BeforeEach
    void fill() throws ArchiveException {
        archive = folder.resolve("archive");
        MarkdownPages.add(archive, PRIVACY, "2024-01-01T00:00:00Z", POLICY);
        MarkdownPages.add(
                archive, PRIVACY, "2024-03-01T00:00:00Z", POLICY.replace("delivery companies", "advertising partners"));
        MarkdownPages.add(archive, COOKIES, "2024-02-01T00:00:00Z", COOKIE_POLICY);
    }

    private Workspace workspace() {
        return Workspace.open(archive, folder.resolve("cache"));
    }

    private SearchResult search(SearchQuery query) throws WorkspaceException {
        return workspace().wholeArchive().search(query, Progress.UNWATCHED);
    }

    private static List<String> marked(SearchHit hit) {
        return hit.marks().stream().map(mark -> mark.text()).toList();
    }

    @Test
    void findsAWordingWithFromWhenToWhenItWasThere() throws WorkspaceException {
        SearchHit hit =
                search(SearchQuery.of("\"delivery companies\" bring")).hits().getFirst();
        assertFalse(hit.current());
        assertEquals(Instant.parse("2024-01-01T00:00:00Z"), hit.firstObserved());
        assertEquals(List.of("delivery companies", "bring"), marked(hit));
        assertEquals(List.of("Lumenfold privacy policy", "Whom we share it with"), hit.path());
    }

    @Test
    void findsOnlyWhatTheLatestVersionSaysWhereThatIsAsked() throws WorkspaceException {
        SearchQuery all = SearchQuery.of("address member");
        SearchResult current =
                search(new SearchQuery(all.words(), true, Optional.empty(), Optional.empty(), Optional.empty(), 10));
        assertEquals(2, search(all).total());
        assertEquals(1, current.total());
        assertTrue(current.hits().getFirst().text().contains("advertising partners"));
    }

    @Test
    void findsOnlyClausesOfATopic() throws WorkspaceException {
        SearchResult found = search(
                new SearchQuery("member", false, Optional.of("data-sharing"), Optional.empty(), Optional.empty(), 10));
        assertTrue(found.total() > 0);
        assertTrue(found.hits().stream().allMatch(hit -> hit.topics().contains("data-sharing")));
    }

    @Test
    void bothWordingsOfAnEditedClauseAreOneLineage() throws WorkspaceException {
        List<String> lineages = search(SearchQuery.of("address member")).hits().stream()
                .map(SearchHit::lineage)
                .distinct()
                .toList();
        assertEquals(1, lineages.size());
    }

    @Test
    void findsWhatWasAddedSince() throws ArchiveException, WorkspaceException {
        Workspace workspace = workspace();
        assertEquals(
                0,
                workspace
                        .wholeArchive()
                        .search(SearchQuery.of("candles"), Progress.UNWATCHED)
                        .total());
        MarkdownPages.add(
                archive, PRIVACY, "2024-05-01T00:00:00Z", POLICY.replace("lends lamps", "lends lamps and candles"));
        assertEquals(
                1,
                workspace
                        .wholeArchive()
                        .search(SearchQuery.of("candles"), Progress.UNWATCHED)
                        .total());
    }

    @Test
    void anIndexThatIsGoneIsMadeAnewAndSaysTheSame() throws IOException, WorkspaceException {
        SearchResult before = search(SearchQuery.of("lamps"));
        for (String ending : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(archive.resolve("index.sqlite" + ending));
        }
        assertEquals(before, search(SearchQuery.of("lamps")));
    }

    @Test
    void anIndexThatIsNoDatabaseIsMadeAnew() throws IOException, WorkspaceException {
        Files.writeString(archive.resolve("index.sqlite"), "This is no database at all. ".repeat(200));
        assertEquals(2, search(SearchQuery.of("address member")).total());
    }

    @Test
    void anIndexThatWasCutOffIsMadeAnew() throws IOException, WorkspaceException {
        search(SearchQuery.of("lamps"));
        Path file = archive.resolve("index.sqlite");
        Files.deleteIfExists(archive.resolve("index.sqlite-wal"));
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 3));
        assertEquals(2, search(SearchQuery.of("address member")).total());
    }

    @Test
    void verifyFindsAnIndexThatSaysSomethingElse() throws Exception {
        Workspace workspace = workspace();
        assertTrue(workspace.wholeArchive().verify(true, Progress.UNWATCHED).sound());
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + archive.resolve("index.sqlite"));
                var statement = connection.createStatement()) {
            statement.execute("UPDATE occurrence SET last_observed = '2031-01-01T00:00:00Z' WHERE id = 2");
        }
        assertEquals(
                1,
                workspace()
                        .wholeArchive()
                        .verify(true, Progress.UNWATCHED)
                        .index()
                        .size());
        assertTrue(workspace().wholeArchive().verify(true, Progress.UNWATCHED).sound(), "it is made anew after that");
    }

    @Test
    void theIndexOfAnArchiveThatCannotBeWrittenToIsInTheCache() throws IOException, WorkspaceException {
        // A file in the folder's place of the index is what a user without rights sees as root does, too.
        Files.createDirectories(archive.resolve("index.sqlite"));
        WorkspaceException refused = assertThrows(WorkspaceException.class, () -> search(SearchQuery.of("lamps")));
        assertTrue(refused.getMessage().contains("index"), refused.getMessage());
        try (Stream<Path> snapshots = Files.list(archive.resolve("Lumenfold"))) {
            assertEquals(2, snapshots.count());
        }
    }

    @Test
    void repeatsOfADamagedPageAreToldAndTheRestIsRead() throws Exception {
        MarkdownPages.add(archive, PRIVACY, "2024-04-01T00:00:00Z", POLICY);
        MarkdownPages.add(archive, PRIVACY, "2024-04-02T00:00:00Z", POLICY);
        Path original;
        try (Stream<Path> files = Files.list(archive.resolve("Lumenfold/Privacy Policy"))) {
            original = files.sorted().toList().getFirst();
        }
        byte[] bytes = Files.readAllBytes(original);
        bytes[bytes.length - 20] ^= 1;
        Files.write(original, bytes);
        Workspace workspace = workspace();
        assertEquals(3, workspace.damages(PRIVACY, Progress.UNWATCHED).size());
        assertEquals(1, workspace.history(PRIVACY, Progress.UNWATCHED).observations());
    }

    @Test
    void aDocumentWhoseSnapshotsAreGoneIsNotFoundAnyMore() throws IOException, WorkspaceException {
        assertEquals(1, search(SearchQuery.of("cookie signed")).total());
        try (Stream<Path> files = Files.list(archive.resolve("Lumenfold/Cookie Policy"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        // What was added in the meantime makes the index look again.
        Workspace workspace = workspace();
        assertThrows(
                WorkspaceException.class,
                () -> workspace.wholeArchive().search(SearchQuery.of("\""), Progress.UNWATCHED));
        Files.setLastModifiedTime(archive.resolve("chain.jsonl"), FileTime.fromMillis(1_800_000_000_000L));
        assertEquals(
                0,
                workspace
                        .wholeArchive()
                        .search(SearchQuery.of("cookie signed"), Progress.UNWATCHED)
                        .total());
    }
}
