package org.clausewatch.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.Snapshot;
import org.clausewatch.model.Origin;
import org.clausewatch.model.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data sets of Open Terms Archive, packed and unpacked. */
class OtaDatasetTest {
    @TempDir
    Path temp;

    private Archive archive;

    @BeforeEach
    void createArchive() throws Exception {
        archive = OtaFixtures.archive(temp.resolve("archive"));
    }

    private Path zip(Map<String, String> entries) throws Exception {
        return OtaFixtures.zip(temp.resolve("set.zip"), entries);
    }

    @Test
    void bringsInEveryVersionAtItsTime() throws Exception {
        OtaReport report = OtaFixtures.run(archive, zip(OtaFixtures.dataset("made-2024/")));
        assertEquals(OtaKind.DATASET, report.kind());
        assertEquals(5, report.added());
        assertEquals(
                List.of("2024-01-01T08:15:30Z", "2024-02-01T08:15:30Z", "2024-03-01T08:15:30Z", "2024-04-01T08:15:30Z"),
                OtaFixtures.snapshots(archive, "Zorbly", "Privacy Policy").stream()
                        .map(snapshot -> snapshot.at().toString())
                        .toList());
        assertEquals(
                OtaFixtures.policy("We keep your posts for 20 days."),
                OtaFixtures.texts(archive, "Zorbly", "Privacy Policy").get(1));
        assertEquals(List.of(), archive.verify(Progress.UNWATCHED).damages());
    }

    @Test
    void aRootFolderMayBeMissing() throws Exception {
        assertEquals(5, OtaFixtures.run(archive, zip(OtaFixtures.dataset(""))).added());
    }

    @Test
    void keepsWhereASnapshotComesFromAndNoClock() throws Exception {
        OtaFixtures.run(archive, zip(OtaFixtures.dataset("")));
        Snapshot snapshot =
                OtaFixtures.snapshots(archive, "Zorbly", "Privacy Policy").getFirst();
        assertEquals(Origin.OPEN_TERMS_ARCHIVE, snapshot.circumstances().origin());
        assertEquals(Optional.empty(), snapshot.circumstances().retrievedAt());
        assertEquals("file-name", snapshot.circumstances().asked().get("observed"));
        assertEquals(OtaRequest.ATTRIBUTION, snapshot.circumstances().asked().get("attribution"));
    }

    @Test
    void tellsOfEachDocumentAndOfWhatWasSkipped() throws Exception {
        OtaReport report = OtaFixtures.run(archive, zip(OtaFixtures.dataset("made/")));
        assertEquals(
                List.of(
                        new OtaReport.Document(
                                "Mumblecorp",
                                "Terms of Service",
                                1,
                                0,
                                0,
                                Optional.of(Instant.parse("2024-02-01T08:15:30Z")),
                                Optional.of(Instant.parse("2024-02-01T08:15:30Z"))),
                        new OtaReport.Document(
                                "Zorbly",
                                "Privacy Policy",
                                4,
                                0,
                                0,
                                Optional.of(Instant.parse("2024-01-01T08:15:30Z")),
                                Optional.of(Instant.parse("2024-04-01T08:15:30Z")))),
                report.documents());
        assertEquals(
                List.of(
                        new OtaSkip(OtaSkip.Why.NO_OBSERVATION, "made/README.md"),
                        new OtaSkip(OtaSkip.Why.NO_OBSERVATION, "made/LICENSE")),
                report.skipped());
    }

    @Test
    void anUnpackedDataSetGivesTheSameFiles() throws Exception {
        OtaFixtures.run(archive, zip(OtaFixtures.dataset("made/")));
        Path folder = temp.resolve("unpacked");
        for (Map.Entry<String, String> entry : OtaFixtures.dataset("made/").entrySet()) {
            Path file = folder.resolve(entry.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, entry.getValue());
        }
        Archive other = OtaFixtures.archive(temp.resolve("other"));
        OtaReport report = OtaFixtures.run(other, folder);
        assertEquals(OtaKind.DATASET, report.kind());
        assertEquals(OtaFixtures.contents(archive.folder()), OtaFixtures.contents(other.folder()));
    }

    @Test
    void aSecondImportAddsNothing() throws Exception {
        Path zip = zip(OtaFixtures.dataset("made/"));
        OtaFixtures.run(archive, zip);
        Map<String, String> before = OtaFixtures.contents(archive.folder());
        OtaReport again = OtaFixtures.run(archive, zip);
        assertEquals(0, again.added());
        assertEquals(5, again.alreadyThere());
        assertEquals(before, OtaFixtures.contents(archive.folder()));
    }

    @Test
    void anImportThatWasStoppedGoesOnToTheSameBytes() throws Exception {
        Path zip = zip(OtaFixtures.dataset("made/"));
        OtaFixtures.run(archive, zip);
        Archive other = OtaFixtures.archive(temp.resolve("other"));
        OtaReport stopped = new OtaImport(other).run(OtaRequest.of(zip), OtaFixtures.stoppingAfter(2));
        assertTrue(stopped.cancelled());
        assertEquals(2, stopped.added());
        assertEquals(3, stopped.left());
        OtaReport resumed = OtaFixtures.run(other, zip);
        assertEquals(3, resumed.added());
        assertEquals(2, resumed.alreadyThere());
        assertEquals(OtaFixtures.contents(archive.folder()), OtaFixtures.contents(other.folder()));
    }

    @Test
    void aCrashBeforeTheChainWasWrittenIsMendedToTheSameBytes() throws Exception {
        Path zip = zip(OtaFixtures.dataset("made/"));
        OtaFixtures.run(archive, zip);
        Archive other = OtaFixtures.archive(temp.resolve("other"));
        new OtaImport(other).run(OtaRequest.of(zip), OtaFixtures.stoppingAfter(4));
        Path chain = other.folder().resolve("chain.jsonl");
        byte[] whole = Files.readAllBytes(chain);
        // As a process leaves it that is killed while it writes the chain: one line and a half, and what it announced.
        Files.writeString(
                other.folder().resolve("arriving.jsonl"),
                new String(whole, StandardCharsets.UTF_8).replaceAll(",\"previous\":\"[0-9a-f]+\"", ""));
        Files.write(chain, Arrays.copyOf(whole, whole.length / 3));
        OtaFixtures.run(other, zip);
        assertEquals(OtaFixtures.contents(archive.folder()), OtaFixtures.contents(other.folder()));
    }

    @Test
    void takesOnlyTheServicesAskedFor() throws Exception {
        OtaRequest request = new OtaRequest(
                zip(OtaFixtures.dataset("")), Optional.empty(), Set.of("mumblecorp"), Optional.empty(), "");
        OtaReport report = new OtaImport(archive).run(request, Progress.UNWATCHED);
        assertEquals(1, report.added());
        assertFalse(OtaFixtures.snapshots(archive, "Mumblecorp", "Terms of Service")
                .getFirst()
                .circumstances()
                .asked()
                .containsKey("attribution"));
    }

    @Test
    void namesTheServicesWhereTheOneAskedForIsMissing() throws Exception {
        OtaRequest request =
                new OtaRequest(zip(OtaFixtures.dataset("")), Optional.empty(), Set.of("Quibblo"), Optional.empty(), "");
        IngestException thrown =
                assertThrows(IngestException.class, () -> new OtaImport(archive).run(request, Progress.UNWATCHED));
        assertTrue(thrown.getMessage().contains("Mumblecorp, Zorbly"), thrown.getMessage());
    }

    @Test
    void refusesPathsThatClimbOut() throws Exception {
        Map<String, String> entries = new TreeMap<>(OtaFixtures.dataset("made/"));
        entries.put("../../Zorbly/Privacy Policy/2024-05-01T08-15-30Z.md", "out");
        entries.put("/Zorbly/Privacy Policy/2024-06-01T08-15-30Z.md", "out");
        entries.put("C:\\Zorbly\\2024-06-01T08-15-30Z.md", "out");
        OtaReport report = OtaFixtures.run(archive, zip(entries));
        assertEquals(5, report.added());
        assertEquals(3, OtaFixtures.skipped(report, OtaSkip.Why.CLIMBS_OUT));
        assertEquals(List.of("archive", "set.zip"), names(temp));
    }

    private static List<String> names(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aServiceThatDiffersInCaseAloneIsSkippedAndTheRestIsBroughtIn() throws Exception {
        Map<String, String> entries = new TreeMap<>(OtaFixtures.dataset(""));
        entries.put(
                "ZORBLY/Privacy Policy/2024-01-01T08-15-31Z.md", OtaFixtures.policy("We keep your posts for a day."));

        OtaReport report = OtaFixtures.run(archive, zip(entries));

        assertEquals(5, report.added());
        assertEquals(
                1,
                report.skipped().stream()
                        .filter(skip -> skip.why() == OtaSkip.Why.UNUSABLE)
                        .count());
    }

    @Test
    void skipsWhatIsEmptyOrHasNoDate() throws Exception {
        Map<String, String> entries = new TreeMap<>(OtaFixtures.dataset("made/"));
        entries.put("made/Zorbly/Privacy Policy/2024-05-01T08-15-30Z.md", "");
        entries.put("made/Zorbly/Privacy Policy/2024-00-01T08-15-30Z.md", "month 0");
        entries.put("made/" + "x".repeat(300) + "/Privacy Policy/2024-05-01T08-15-30Z.md", "long name");
        entries.put("made/ZORBLY/Privacy Policy/2024-05-01T08-15-30Z.md", "another folder on some systems");
        OtaReport report = OtaFixtures.run(archive, zip(entries));
        assertEquals(5, report.added());
        assertEquals(1, OtaFixtures.skipped(report, OtaSkip.Why.EMPTY));
        assertEquals(3, OtaFixtures.skipped(report, OtaSkip.Why.NO_OBSERVATION));
        assertEquals(2, OtaFixtures.skipped(report, OtaSkip.Why.UNUSABLE));
    }

    @Test
    void namesOfAllKindsBecomeFoldersAndBack() throws Exception {
        Map<String, String> entries = new TreeMap<>();
        entries.put("made/Zörbly: \"Beta\"?/con/2024-05-01T08-15-30Z.md", OtaFixtures.policy("One."));
        OtaReport report = OtaFixtures.run(archive, zip(entries));
        assertEquals(1, report.added());
        assertEquals(
                List.of("Zörbly: \"Beta\"?", "con"),
                archive.documents().stream()
                        .flatMap(document -> List.of(document.service(), document.terms()).stream())
                        .toList());
    }

    @Test
    void aZipThatUnpacksToFarMoreThanItsSizeIsNotReadOn() throws Exception {
        Path bomb = temp.resolve("bomb.zip");
        byte[] block = new byte[45_000_000];
        Arrays.fill(block, (byte) 'a');
        try (OutputStream out = Files.newOutputStream(bomb);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 1; i <= 5; i++) {
                zip.putNextEntry(new ZipEntry("Zorbly/Privacy Policy/2024-05-0" + i + "T08-15-30Z.md"));
                zip.write(block);
            }
        }
        IngestException thrown = assertThrows(IngestException.class, () -> OtaFixtures.run(archive, bomb));
        assertTrue(thrown.getMessage().contains("times its size"), thrown.getMessage());
        assertEquals(List.of(), archive.verify(Progress.UNWATCHED).damages());
    }

    @Test
    void aZipThatIsCutOffIsSaidToBe() throws Exception {
        Path zip = zip(OtaFixtures.dataset("made/"));
        byte[] whole = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(whole, whole.length / 2));
        IngestException thrown = assertThrows(IngestException.class, () -> OtaFixtures.run(archive, zip));
        assertTrue(thrown.getMessage().contains("cut off or damaged"), thrown.getMessage());
    }

    @Test
    void aZipOfARepositoryIsExplained() throws Exception {
        Path zip = zip(Map.of("contrib-versions-main/Zorbly/Privacy Policy.md", OtaFixtures.policy("One.")));
        IngestException thrown = assertThrows(IngestException.class, () -> OtaFixtures.run(archive, zip));
        assertTrue(thrown.getMessage().contains("Clone it with git"), thrown.getMessage());
    }

    @Test
    void whatIsNothingOfTheKindIsSaidToBe() throws Exception {
        Path file = Files.writeString(temp.resolve("notes.txt"), "notes", StandardCharsets.UTF_8);
        Path folder = Files.createDirectory(temp.resolve("empty"));
        for (Path each : List.of(file, folder, temp.resolve("missing"))) {
            IngestException thrown = assertThrows(IngestException.class, () -> OtaFixtures.run(archive, each));
            assertTrue(thrown.getMessage().contains(each.toString()), thrown.getMessage());
        }
    }

    @Test
    void bringsInTheWholeEvaluationSet() throws Exception {
        Path zip = Path.of("../shared/eval/datasets/genai-eu-privacy.zip");
        assumeTrue(Files.exists(zip), "no evaluation data beside the checkout");
        OtaReport report = OtaFixtures.run(archive, zip);
        assertEquals(416, report.added());
        assertEquals(19, report.documents().size());
        assertEquals(List.of(), report.skipped());
        assertEquals(List.of(), archive.verify(Progress.UNWATCHED).damages());
    }
}
