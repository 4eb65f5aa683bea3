package org.clausewatch.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausewatch.archive.Archive;
import org.clausewatch.model.Declaration;
import org.clausewatch.model.PageDeclaration;
import org.clausewatch.model.PageSelector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Declarations as Open Terms Archive writes them. */
class DeclarationFolderTest {
    private static final String WHOLE = """
            {"name":"Zorbly","importedFrom":"elsewhere","terms":{
             "Privacy Policy":{"fetch":"https://zorbly.example/privacy",
               "select":[{"startAfter":"#top","endBefore":"footer"},"main"],"remove":[".share"],
               "filter":[{"removeQueryParams":["ref"]},"tidyDates"],"executeClientScripts":true},
             "Imprint":{"fetch":"https://zorbly.example/imprint.PDF?v=2"},
             "Developer Terms":{"select":"main","executeClientScripts":true,"combine":[
               {"fetch":"https://zorbly.example/dev/api"},
               {"fetch":"https://zorbly.example/dev/sdk","select":"#sdk","executeClientScripts":false}]}}}
            """;

    @TempDir
    Path temp;

    private DeclarationFolder read(Map<String, String> files) throws Exception {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(temp.resolve(file.getKey()), file.getValue());
        }
        return DeclarationFolder.read(temp);
    }

    private static Declaration now(DeclarationFolder folder, String terms) {
        return folder.of("Zorbly", terms).orElseThrow().current().orElseThrow();
    }

    @Test
    void readsAllThatAPageMayDeclare() throws Exception {
        DeclarationFolder folder = read(Map.of("Zorbly.json", WHOLE));
        PageDeclaration page = now(folder, "Privacy Policy").pages().getFirst();
        assertEquals(
                new PageDeclaration(
                        "https://zorbly.example/privacy",
                        List.of(
                                new PageSelector.Range(
                                        new PageSelector.Edge("#top", true), new PageSelector.Edge("footer", false)),
                                new PageSelector.Css("main")),
                        List.of(new PageSelector.Css(".share")),
                        List.of("ref"),
                        List.of("tidyDates"),
                        Optional.of(true)),
                page);
        assertEquals(
                "https://zorbly.example/imprint.PDF?v=2",
                now(folder, "Imprint").pages().getFirst().fetch());
    }

    @Test
    void whatStandsBesideCombinedPagesHoldsForEach() throws Exception {
        Declaration declaration = now(read(Map.of("Zorbly.json", WHOLE)), "Developer Terms");
        assertEquals(
                List.of("main true", "#sdk false"),
                declaration.pages().stream()
                        .map(page -> page.select().getFirst().text() + " "
                                + page.clientScripts().orElseThrow())
                        .toList());
    }

    @Test
    void filtersThatAreProgramsAreTold() throws Exception {
        DeclarationFolder folder =
                read(Map.of("Zorbly.json", WHOLE, "Zorbly.filters.js", "export function tidyDates(){}"));
        assertEquals(1, folder.problems().size());
        assertTrue(folder.problems().getFirst().message().contains("unsupported filter “tidyDates”"));
    }

    @Test
    void aDeclarationSurvivesBeingWritten() throws Exception {
        DeclarationFolder folder = read(Map.of("Zorbly.json", WHOLE));
        for (String terms : List.of("Privacy Policy", "Imprint", "Developer Terms")) {
            Declaration declaration = now(folder, terms);
            assertEquals(declaration, DeclarationJson.read(DeclarationJson.write(declaration)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2021-03-01T09:12:00+0100, 2021-03-01T08:12:00Z",
        "2021-03-01T09:12:00+01:00, 2021-03-01T08:12:00Z",
        "2021-03-01T09:12:00+01, 2021-03-01T08:12:00Z",
        "2021-03-01T09:12:00Z, 2021-03-01T09:12:00Z",
        "2021-03-01T09:12:00.123Z, 2021-03-01T09:12:00.123Z",
        "2021-03-01 09:12:00 +0100, 2021-03-01T08:12:00Z",
        "2021-03-01T09:12, 2021-03-01T09:12:00Z",
        "2021-03-01, 2021-03-01T23:59:59Z"
    })
    void timesAreReadAsPeopleWriteThem(String written, String meant) throws Exception {
        assertEquals(Instant.parse(meant), DeclarationTimes.parse(written));
    }

    @Test
    void theFirstDeclarationNotYetReplacedIsValid() throws Exception {
        DeclarationFolder folder = read(
                Map.of(
                        "Zorbly.json",
                        "{\"terms\":{\"T\":{\"fetch\":\"https://z.example/3\",\"select\":\"main\"}}}",
                        "Zorbly.history.json",
                        "{\"T\":[{\"fetch\":\"https://z.example/2\",\"select\":\"main\",\"validUntil\":\"2022-01-01T00:00:00Z\"},"
                                + "{\"fetch\":\"https://z.example/1\",\"select\":\"main\",\"validUntil\":\"2021-01-01T01:00:00+0100\"}],"
                                + "\"Gone\":[{\"fetch\":\"https://z.example/gone\",\"select\":\"main\",\"validUntil\":\"2021-01-01T00:00:00Z\"}]}"));
        assertEquals(List.of(), folder.problems());
        assertEquals(
                List.of("1", "2", "2", "3"),
                List.of("2021-01-01T00:00:00Z", "2021-01-01T00:00:01Z", "2022-01-01T00:00:00Z", "2022-01-01T00:00:01Z")
                        .stream()
                        .map(at -> folder.at("Zorbly", "T", Instant.parse(at))
                                .orElseThrow()
                                .pages()
                                .getFirst()
                                .fetch())
                        .map(fetch -> fetch.substring(fetch.length() - 1))
                        .toList());
        assertEquals(Optional.empty(), folder.of("Zorbly", "Gone").orElseThrow().current());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"select\":\"main\"}",
                "{\"fetch\":\"ftp://z.example/x\",\"select\":\"main\"}",
                "{\"fetch\":\"https://z.example/x\"}",
                "{\"fetch\":\"https://z.example/x\",\"select\":7}",
                "{\"fetch\":\"https://z.example/x\",\"select\":{\"startBefore\":\"a\"}}",
                "{\"fetch\":\"https://z.example/x\",\"select\":{\"startBefore\":\"a\",\"startAfter\":\"b\",\"endBefore\":\"c\"}}",
                "{\"fetch\":\"https://z.example/x\",\"select\":\"main\",\"filter\":7}",
                "{\"combine\":[]}",
                "7"
            })
    void whatCannotBeUsedIsToldAndTheRestIs(String declaration) throws Exception {
        DeclarationFolder folder = read(Map.of(
                "Zorbly.json",
                "{\"terms\":{\"Bad\":" + declaration
                        + ",\"Good\":{\"fetch\":\"https://z.example/x\",\"select\":\"main\"}}}"));
        assertEquals(1, folder.problems().size());
        assertTrue(
                folder.problems().getFirst().message().startsWith("Bad: "),
                folder.problems().toString());
        assertTrue(folder.of("Zorbly", "Good").isPresent());
    }

    @Test
    void filesThatAreNoDeclarationsAreTold() throws Exception {
        DeclarationFolder folder = read(Map.of(
                "a.json", "{",
                "b.json", "[]",
                "c.json", "{\"name\":\"c\"}",
                "d.history.json", "{}"));
        assertEquals(
                List.of("a.json", "b.json", "c.json", "d.history.json"),
                folder.problems().stream().map(DeclarationFolder.Problem::file).toList());
    }

    @Test
    void importedDeclarationsAreFollowedAndTheEarlierOnesKept() throws Exception {
        Path given = Files.createDirectories(temp.resolve("given/declarations"));
        Files.writeString(given.resolve("Zorbly.json"), WHOLE);
        Archive archive = OtaFixtures.archive(temp.resolve("archive"));
        OtaReport report = OtaFixtures.run(archive, temp.resolve("given"));
        assertEquals(OtaKind.DECLARATIONS, report.kind());
        assertEquals(3, report.documents().size());
        Path kept = archive.folder().resolve("declarations/Zorbly.json");
        assertEquals(WHOLE, Files.readString(kept));

        assertEquals(3, OtaFixtures.run(archive, given).alreadyThere());
        String other = WHOLE.replace("\"main\"", "\"article\"");
        Files.writeString(given.resolve("Zorbly.json"), other);
        OtaReport replaced = OtaFixtures.run(archive, given);
        assertTrue(
                replaced.notes().toString().contains("Zorbly.json"),
                replaced.notes().toString());
        assertEquals(other, Files.readString(kept));
        assertEquals(WHOLE, Files.readString(kept.resolveSibling("Zorbly.json.previous")));
        assertEquals(List.of(), archive.documents());
    }

    @Test
    void aServiceThatCannotBeAFileEverywhereIsTold() throws Exception {
        Path given = Files.createDirectories(temp.resolve("given"));
        Files.writeString(given.resolve("con.json"), WHOLE);
        OtaReport report = OtaFixtures.run(OtaFixtures.archive(temp.resolve("archive")), given);
        assertEquals(1, OtaFixtures.skipped(report, OtaSkip.Why.UNUSABLE));
        assertEquals(List.of(), report.documents());
    }

    @Test
    void aDeclarationKeptWithASnapshotThatIsNoneIsRefused() {
        assertThrows(IngestException.class, () -> DeclarationJson.read("{"));
    }
}
