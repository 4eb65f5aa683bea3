package org.clausewatch.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.Snapshot;
import org.clausewatch.model.Progress;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;

/** Git repositories of versions, with all that live ones hold. */
class OtaVersionsTest extends OtaWritten {
    private static final String PATH = "Zorbly/Privacy Policy.md";

    OtaVersionsTest() {
        super("zorbly-versions");
    }

    private String record(String fetched, String message, String sentence) throws Exception {
        return git.put(PATH, OtaFixtures.policy(sentence)).commit(fetched, message);
    }

    private OtaReport run() throws Exception {
        return OtaFixtures.run(archive, folder);
    }

    private List<Snapshot> snapshots() throws Exception {
        return OtaFixtures.snapshots(archive, "Zorbly", "Privacy Policy");
    }

    private String asked(int snapshot, String name) throws Exception {
        return snapshots().get(snapshot).circumstances().asked().getOrDefault(name, "");
    }

    @Test
    void everySubjectThatTheEngineEverWroteRecordsAVersion() throws Exception {
        record("2020-01-01T08:00:00Z", "Start tracking Zorbly Privacy Policy", "One.");
        record("2020-02-01T08:00:00Z", "Update Zorbly Privacy Policy", "Two.");
        record("2020-03-01T08:00:00Z", "Refilter Zorbly Privacy Policy", "Three.");
        record("2024-01-01T08:00:00Z", "First record of Zorbly Privacy Policy", "Four.");
        record("2024-02-01T08:00:00Z", "Record new changes of Zorbly Privacy Policy", "Five.");
        record("2024-03-01T08:00:00Z", "Apply technical or declaration upgrade on Zorbly Privacy Policy", "Six.");
        OtaReport report = run();
        assertEquals(OtaKind.VERSIONS, report.kind());
        assertEquals(6, report.added());
        assertEquals(List.of(), report.skipped());
        assertEquals(2, report.documents().getFirst().upgrades());
        assertEquals(
                List.of("", "", "upgrade", "", "", "upgrade"),
                List.of(
                        asked(0, "extraction"),
                        asked(1, "extraction"),
                        asked(2, "extraction"),
                        asked(3, "extraction"),
                        asked(4, "extraction"),
                        asked(5, "extraction")));
    }

    @Test
    void theAuthorDateIsTheTimeAndCommitsMayBeOutOfOrder() throws Exception {
        String late = record("2024-02-01T08:00:00Z", "First record of Zorbly Privacy Policy", "Two.");
        record("2024-01-01T08:00:00Z", "Record new changes of Zorbly Privacy Policy", "One.");
        run();
        assertEquals(
                List.of(OtaFixtures.policy("One."), OtaFixtures.policy("Two.")),
                OtaFixtures.texts(archive, "Zorbly", "Privacy Policy"));
        assertEquals(late, asked(1, "commit"));
        assertEquals("author-date", asked(1, "observed"));
        assertEquals("2024-01-01T01:00:00Z", asked(1, "committed"));
    }

    @Test
    void theSnapshotThatABodyNamesIsKept() throws Exception {
        record(
                "2024-01-01T08:00:00Z",
                "First record of Zorbly Privacy Policy\n\nThis version was recorded after extracting from snapshot"
                        + " https://git.example/zorbly-snapshots/commit/0a1b2c3d.\n\nX-engine-version: 4.2.0\n",
                "One.");
        record(
                "2024-02-01T08:00:00Z",
                "Record new changes of Zorbly Privacy Policy\n\nThis version was recorded after extracting from"
                        + " snapshots:\n- https://git.example/s/commit/1\n- https://git.example/s/commit/2\n",
                "Two.");
        record(
                "2020-03-01T08:00:00Z",
                "Update Zorbly Privacy Policy\n\nThis version was recorded after filtering snapshot 0a1b2c3d4e\n",
                "Zero.");
        record(
                "2020-04-01T08:00:00Z",
                "Update Zorbly Privacy Policy\n\nThis version was recorded after filtering snapshot undefined\n\n"
                        + "X-engine-version: undefined\n",
                "Zero and a half.");
        run();
        assertEquals("0a1b2c3d4e", asked(0, "snapshot"));
        assertEquals("", asked(1, "snapshot"));
        assertEquals("", asked(1, "engine"));
        assertEquals("https://git.example/zorbly-snapshots/commit/0a1b2c3d", asked(2, "snapshot"));
        assertEquals("4.2.0", asked(2, "engine"));
        assertEquals("https://git.example/s/commit/1 https://git.example/s/commit/2", asked(3, "snapshot"));
    }

    @Test
    void mergesDeletionsAndPeoplesCommitsAreNoObservationsAndAreTold() throws Exception {
        git.put("README.md", "About").put("LICENSE", "ODC-By").commit("2023-01-01T08:00:00Z", "Initial commit");
        String first = record("2024-01-01T08:00:00Z", "First record of Zorbly Privacy Policy", "One.");
        record("2024-02-01T08:00:00Z", "Record new changes of Zorbly Privacy Policy", "Two.");
        git.merge("2024-02-02T08:00:00Z", "Merge branch 'main' of git.example", first);
        git.put("README.md", "About it").commit("2024-02-03T08:00:00Z", "Update README");
        git.put(PATH, "Tidied").commit("2024-02-04T08:00:00Z", "Tidy white space");
        git.put(PATH, "Moved")
                .put("Mumblecorp/Terms.md", "Moved too")
                .commit("2024-02-05T08:00:00Z", "Update all files");
        git.remove("Mumblecorp/Terms.md").commit("2024-02-06T08:00:00Z", "Remove Mumblecorp");
        OtaReport report = run();
        assertEquals(2, report.added());
        assertEquals(1, OtaFixtures.skipped(report, OtaSkip.Why.MERGE));
        assertEquals(1, OtaFixtures.skipped(report, OtaSkip.Why.DELETION));
        assertEquals(1, OtaFixtures.skipped(report, OtaSkip.Why.BY_PEOPLE));
        assertEquals(1, OtaFixtures.skipped(report, OtaSkip.Why.MANY_FILES));
        assertEquals(2, OtaFixtures.skipped(report, OtaSkip.Why.NO_OBSERVATION));
    }

    @Test
    void namesAndTypesNobodyHeardOfAreTakenFromThePath() throws Exception {
        git.put("Zörbly & Söhne/Règles (β).md", OtaFixtures.policy("One."))
                .commit("2024-01-01T08:00:00Z", "First record of Zörbly & Söhne Règles (β)");
        git.put("Mumblecorp/Robot Rules.md", OtaFixtures.policy("Two."))
                .commit("2024-01-02T08:00:00Z", "Note what changed in Mumblecorp Robot Rules");
        assertEquals(
                List.of("Mumblecorp/Robot Rules", "Zörbly & Söhne/Règles (β)"),
                run().documents().stream()
                        .map(document -> document.service() + "/" + document.terms())
                        .toList());
    }

    @Test
    void bytesAreKeptAsTheyStandInTheRepository() throws Exception {
        byte[] bytes = "a\r\nb\u00e9".getBytes(StandardCharsets.ISO_8859_1);
        git.put(PATH, bytes).commit("2024-01-01T08:00:00Z", "First record of Zorbly Privacy Policy");
        run();
        assertEquals(
                new String(bytes, StandardCharsets.ISO_8859_1),
                new String(archive.read(snapshots().getFirst()).body(), StandardCharsets.ISO_8859_1));
    }

    @Test
    void anUpgradeOfTheSameSecondIsAnObservationOfItsOwn() throws Exception {
        record("2024-01-01T08:00:00Z", "First record of Zorbly Privacy Policy", "One.");
        record(
                "2024-01-01T08:00:00Z",
                "Apply technical or declaration upgrade on Zorbly Privacy Policy",
                "One, extracted better.");
        assertEquals(2, run().added());
        assertEquals(2, snapshots().size());
    }

    @Test
    void aCloneWithFilesGivesTheSameAsABareOne() throws Exception {
        record("2024-01-01T08:00:00Z", "First record of Zorbly Privacy Policy", "One.");
        record("2024-02-01T08:00:00Z", "Record new changes of Zorbly Privacy Policy", "Two.");
        run();
        Path clone = temp.resolve("clone");
        Git.cloneRepository()
                .setURI(folder.toUri().toString())
                .setDirectory(clone.toFile())
                .call()
                .close();
        Archive other = OtaFixtures.archive(temp.resolve("other"));
        assertEquals(2, OtaFixtures.run(other, clone).added());
        assertEquals(OtaFixtures.contents(archive.folder()), OtaFixtures.contents(other.folder()));
    }

    @Test
    void aCloneOfLimitedDepthIsSaidToLackItsPast() throws Exception {
        record("2024-01-01T08:00:00Z", "First record of Zorbly Privacy Policy", "One.");
        record("2024-02-01T08:00:00Z", "Record new changes of Zorbly Privacy Policy", "Two.");
        Path clone = temp.resolve("shallow");
        Git.cloneRepository()
                .setURI(folder.toUri().toString())
                .setDirectory(clone.toFile())
                .setDepth(1)
                .call()
                .close();
        OtaReport report = OtaFixtures.run(archive, clone);
        assertTrue(
                report.notes().toString().contains("--unshallow"),
                report.notes().toString());
    }

    @Test
    void anImportThatWasStoppedGoesOnToTheSameBytes() throws Exception {
        for (int i = 1; i <= 9; i++) {
            record(
                    "2024-0" + i + "-01T08:00:00Z",
                    "Record new changes of Zorbly Privacy Policy",
                    "Part " + i % 4 + ".");
            git.put("Mumblecorp/Terms of Service.md", OtaFixtures.policy("Kind " + i + "."))
                    .commit("2024-0" + i + "-01T08:00:00Z", "Record new changes of Mumblecorp Terms of Service");
        }
        run();
        Archive other = OtaFixtures.archive(temp.resolve("other"));
        for (int steps = 1; steps <= 9; steps += 4) {
            assertTrue(new OtaImport(other)
                    .run(OtaRequest.of(folder), OtaFixtures.stoppingAfter(steps))
                    .cancelled());
        }
        assertEquals(
                18,
                OtaFixtures.run(other, folder).documents().stream()
                        .mapToInt(document -> document.added() + document.alreadyThere())
                        .sum());
        assertEquals(OtaFixtures.contents(archive.folder()), OtaFixtures.contents(other.folder()));
    }

    @Test
    void theKindMayBeForced() throws Exception {
        git.put("Zorbly/Privacy Policy.html", "<p>One</p>")
                .put(PATH, OtaFixtures.policy("One."))
                .commit("2024-01-01T08:00:00Z", "First record of Zorbly Privacy Policy");
        OtaRequest request = new OtaRequest(
                folder, Optional.of(OtaKind.SNAPSHOTS), Set.of(), Optional.empty(), OtaRequest.ATTRIBUTION);
        OtaReport report = new OtaImport(archive).run(request, Progress.UNWATCHED);
        assertEquals(OtaKind.SNAPSHOTS, report.kind());
        assertEquals("text/html", archive.read(snapshots().getFirst()).contentType());
    }

    @Test
    void aRepositoryWithoutCommitsIsSaidToHaveNone() {
        IngestException thrown = assertThrows(IngestException.class, this::run);
        assertTrue(thrown.getMessage().contains("no commits"), thrown.getMessage());
    }

    @Test
    void settingsOfTheUserAreNeitherReadNorWritten() throws Exception {
        record("2024-01-01T08:00:00Z", "First record of Zorbly Privacy Policy", "One.");
        Map<String, String> before = OtaFixtures.contents(folder);
        run();
        assertEquals(before, OtaFixtures.contents(folder));
        assertFalse(Files.exists(Path.of("clausewatch-reads-no-settings")));
    }
}
