package org.clausewatch.export;

import static org.clausewatch.export.Goldens.assertGolden;
import static org.clausewatch.export.Goldens.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.CodePoints;
import org.clausewatch.model.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonChangeLogTest {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    static Stream<ChangeLog> logs() {
        return Stream.of(
                ExampleLogs.everything(),
                ExampleLogs.notJudged(),
                ExampleLogs.editorialOnly(),
                ExampleLogs.identical(),
                ExampleLogs.notComparable());
    }

    private static List<Error> violations(String json) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Goldens.text("/changelog.schema.json"));
        return schema.validate(
                json,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    @ParameterizedTest
    @MethodSource("logs")
    void holdsToTheSchema(ChangeLog log) throws IOException {
        assertEquals(List.of(), violations(written(out -> JsonChangeLog.write(log, out))));
        assertEquals(List.of(), violations(written(out -> JsonChangeLog.writeLine(log, out))));
    }

    @Test
    void schemaRefusesWhatIsNotAChangeLog() throws IOException {
        String json = written(out -> JsonChangeLog.write(ExampleLogs.everything(), out));
        assertFalse(violations(json.replace("\"verdict\": \"changed\"", "\"verdict\": \"altered\""))
                .isEmpty());
        assertFalse(
                violations(json.replace("2024-05-03T08:15:30Z", "3 May 2024")).isEmpty());
    }

    @Test
    void writesEveryFieldOfTheSchema() throws IOException {
        JsonNode schema = MAPPER.readTree(Goldens.text("/changelog.schema.json"));
        JsonNode log = MAPPER.readTree(written(out -> JsonChangeLog.writeFull(
                ExampleLogs.everything(), ExampleVersions.everyKind(), ExampleVersions.everyKind(), out)));
        JsonNode incomplete = MAPPER.readTree(written(out -> JsonChangeLog.write(ExampleLogs.notComparable(), out)));

        Set<String> missing = new TreeSet<>();
        missing("log", schema, List.of(log), missing);
        missing("generator", schema.at("/properties/generator"), List.of(log.get("generator")), missing);
        missing("document", schema.at("/properties/document"), List.of(log.get("document")), missing);
        missing(
                "summary",
                schema.at("/properties/summary"),
                List.of(log.get("summary"), incomplete.get("summary")),
                missing);
        missing("version", schema.at("/$defs/version"), List.of(log.get("from")), missing);
        missing(
                "change",
                schema.at("/$defs/change"),
                log.get("changes").valueStream().toList(),
                missing);
        List<JsonNode> clauses = log.get("changes")
                .valueStream()
                .flatMap(change -> change.get("new").valueStream())
                .toList();
        missing("clause", schema.at("/$defs/clause"), clauses, missing);
        missing(
                "topic",
                schema.at("/$defs/topic"),
                log.at("/changes/0/topics").valueStream().toList(),
                missing);
        missing(
                "evidence",
                schema.at("/$defs/evidence"),
                log.findValues("evidence").stream()
                        .flatMap(JsonNode::valueStream)
                        .toList(),
                missing);
        missing(
                "reason",
                schema.at("/$defs/reason"),
                log.findValues("reasons").stream()
                        .flatMap(JsonNode::valueStream)
                        .toList(),
                missing);

        assertEquals(Set.of(), missing);
    }

    private static void missing(String name, JsonNode definition, List<JsonNode> objects, Set<String> missing) {
        for (String property : definition.get("properties").propertyNames()) {
            if (objects.stream().noneMatch(object -> object.has(property))) {
                missing.add(name + "." + property);
            }
        }
    }

    @Test
    void keepsTheSchemasOrderOfKeys() throws IOException {
        JsonNode schema = MAPPER.readTree(Goldens.text("/changelog.schema.json"));
        JsonNode log = MAPPER.readTree(written(out -> JsonChangeLog.write(ExampleLogs.everything(), out)));
        assertOrder(schema, log);
        assertOrder(schema.at("/$defs/version"), log.get("from"));
        assertOrder(schema.at("/properties/summary"), log.get("summary"));
        log.get("changes").forEach(change -> assertOrder(schema.at("/$defs/change"), change));
        log.findValues("new").forEach(list -> list.forEach(clause -> assertOrder(schema.at("/$defs/clause"), clause)));
        log.findValues("evidence")
                .forEach(list -> list.forEach(evidence -> assertOrder(schema.at("/$defs/evidence"), evidence)));
    }

    private static void assertOrder(JsonNode definition, JsonNode object) {
        List<String> order = List.copyOf(definition.get("properties").propertyNames());
        List<String> keys = List.copyOf(object.propertyNames());
        assertEquals(order.stream().filter(keys::contains).toList(), keys);
    }

    @Test
    void looksLikeTheGolden() throws IOException {
        assertGolden("everything.json", out -> JsonChangeLog.write(ExampleLogs.everything(), out));
        Version version = ExampleVersions.version("en", Clause.of(0, ClauseKind.PARAGRAPH, "Contact"));
        assertGolden("full.json", out -> JsonChangeLog.writeFull(ExampleLogs.identical(), version, version, out));
    }

    @Test
    void isTheSameUnderATurkishLocale() throws IOException {
        String english = written(out -> JsonChangeLog.write(ExampleLogs.everything(), out));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            assertEquals(english, written(out -> JsonChangeLog.write(ExampleLogs.everything(), out)));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void roundsSimilarityToFourDecimals() throws IOException {
        JsonNode changes = MAPPER.readTree(written(out -> JsonChangeLog.write(ExampleLogs.everything(), out)))
                .get("changes");
        assertEquals("0.6667", changes.get(0).get("similarity").toString());
        assertFalse(changes.get(1).has("similarity"), "an added clause has nothing to be similar to");
        assertEquals("1", changes.get(4).get("similarity").toString());
    }

    @Test
    void offsetsCountCodePoints() throws IOException {
        JsonNode change = MAPPER.readTree(written(out -> JsonChangeLog.write(ExampleLogs.everything(), out)))
                .get("changes")
                .get(0);
        String text = change.get("new").get(0).get("text").stringValue();
        JsonNode evidence = change.get("topics").get(0).get("evidence").get(0);
        JsonNode link = change.get("new").get(0).get("links").get(0);
        assertEquals(
                evidence.get("text").stringValue(),
                CodePoints.slice(
                        text,
                        evidence.get("start").intValue(),
                        evidence.get("end").intValue()));
        assertEquals(
                "train our AI models",
                CodePoints.slice(
                        text, link.get("start").intValue(), link.get("end").intValue()));
    }

    @Test
    void editsGiveBothTexts() throws IOException {
        JsonNode log = MAPPER.readTree(written(out -> JsonChangeLog.write(ExampleLogs.everything(), out)));
        for (JsonNode change : log.get("changes")) {
            StringBuilder before = new StringBuilder();
            StringBuilder after = new StringBuilder();
            for (JsonNode edit : change.get("edits")) {
                if (!edit.get("op").stringValue().equals("insert")) {
                    before.append(edit.get("text").stringValue());
                }
                if (!edit.get("op").stringValue().equals("delete")) {
                    after.append(edit.get("text").stringValue());
                }
            }
            assertEquals(joined(change.get("old")), before.toString());
            assertEquals(joined(change.get("new")), after.toString());
        }
    }

    private static String joined(JsonNode clauses) {
        return String.join(
                "\n",
                clauses.valueStream()
                        .map(clause -> clause.get("text").stringValue())
                        .toList());
    }

    @Test
    void bothSidesSayWhichClauseItIsAndHowOldItsWordingIs() throws IOException {
        JsonNode change = MAPPER.readTree(written(out -> JsonChangeLog.write(ExampleLogs.everything(), out)))
                .get("changes")
                .get(0);
        JsonNode before = change.get("old").get(0);
        JsonNode after = change.get("new").get(0);
        assertEquals("2024-01-03T08:15:30Z", before.get("firstSeenAt").stringValue());
        assertEquals("2024-05-09T08:15:30Z", after.get("firstSeenAt").stringValue());
        assertTrue(after.get("lineage").stringValue().matches("[0-9a-f]{16}"), after.toString());
    }

    @Test
    void aPairOfFilesHasNoLineages() throws IOException {
        JsonNode log = MAPPER.readTree(written(out -> JsonChangeLog.write(ExampleLogs.editorialOnly(), out)));
        assertEquals(List.of(), log.findValues("lineage"));
        assertEquals(List.of(), log.findValues("firstSeenAt"));
    }

    @Test
    void writesALogOnOneLine() throws IOException {
        String line = written(out -> JsonChangeLog.writeLine(ExampleLogs.everything(), out));
        assertEquals(line.length() - 1, line.indexOf('\n'));
        assertTrue(line.startsWith("{\"format\":\"" + JsonChangeLog.FORMAT + "\""));
    }

    @Test
    void passesOnWhyItCannotWrite() {
        IOException full = new IOException("No space left on device");
        Writer broken = new Writer() {
            @Override
            public void write(char[] buffer, int offset, int length) throws IOException {
                throw full;
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        assertSame(full, assertThrows(IOException.class, () -> JsonChangeLog.write(ExampleLogs.everything(), broken)));
    }
}
