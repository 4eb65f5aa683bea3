package org.clausewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StatusCommandTest {
    @TempDir
    Path folder;

    @BeforeEach
    void importThreeObservations() throws IOException {
        shell().observe("Zorbly", ExamplePages.oldPolicy(folder), "2024-01-02");
        shell().observe("Zorbly", ExamplePages.oldPolicy(folder), "2024-02-02");
        shell().observe("Zorbly", ExamplePages.newPolicy(folder), "2024-06-01");
    }

    private Shell shell() {
        return new Shell(folder.resolve("archive"));
    }

    private Shell.Result run(String... arguments) {
        return shell().run(arguments);
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(run("status", "--format", "json").out());
    }

    @Test
    void countsWhatTheArchiveHolds() {
        JsonNode status = json();
        assertEquals(3, status.at("/documents/0/observations").asInt());
        assertEquals(2, status.at("/documents/0/versions").asInt());
        assertEquals(1, status.at("/documents/0/folds").asInt());
        assertEquals(
                "2024-06-01T00:00:00Z",
                status.at("/documents/0/lastChangeOfSubstance").stringValue());
        assertEquals(3, status.get("chainEntries").asInt());
    }

    @Test
    void snapshotsTakeWhatTheirFilesTake() throws IOException {
        long bytes;
        try (Stream<Path> files = Files.walk(folder.resolve("archive"))) {
            bytes = files.filter(file -> file.toString().endsWith(".warc.gz"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
        assertEquals(bytes, json().get("snapshotBytes").asLong());
    }

    @Test
    void isReadAtAGlance() {
        String text = run("status").out();
        assertTrue(text.contains("1 document, 3 observations."), text);
        assertTrue(
                text.lines().anyMatch(line -> line.matches("Zorbly, Privacy Policy +3 +2 +1 +2024-06-01 +2024-06-01")),
                text);
        assertTrue(text.contains("No file is known to be damaged"), text);
    }

    @Test
    void saysWhetherTheIndexHadToBeBroughtUpToDate() throws IOException {
        json();
        assertTrue(json().at("/index/wasCurrent").asBoolean());
        Files.delete(folder.resolve("archive/index.sqlite"));
        assertTrue(!json().at("/index/wasCurrent").asBoolean());
    }

    @Test
    void namesAFileThatIsGone() throws IOException {
        Path gone;
        try (Stream<Path> files = Files.walk(folder.resolve("archive"))) {
            gone = files.filter(file -> file.toString().endsWith(".warc.gz"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
        Files.delete(gone);
        Shell.Result result = run("status");
        assertEquals(ExitStatus.FAILED, result.status());
        assertTrue(result.out().contains("1 file damaged, gone or strange:"), result.out());
        assertTrue(result.out().contains(String.valueOf(gone.getFileName())), result.out());
    }

    @Test
    void jsonHoldsToTheSchema() throws IOException {
        List<Error> violations = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("resources/history.schema.json")))
                .validate(run("status", "--format", "json").out(), InputFormat.JSON);
        assertEquals(List.of(), violations);
    }
}
