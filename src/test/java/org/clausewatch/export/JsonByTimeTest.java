package org.clausewatch.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausewatch.history.DatedChange;
import org.clausewatch.history.LinkedChange;
import org.clausewatch.history.Wave;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.DocumentRef;
import org.junit.jupiter.api.Test;

class JsonByTimeTest {
    private static final ChangeLog LOG = ExampleLogs.everything();

    private static final List<DatedChange> CHANGES =
            LOG.changes().stream().map(change -> new DatedChange(LOG, change)).toList();

    private static final Wave WAVE = new Wave(
            CHANGES.stream()
                    .filter(change -> !change.judged().change().newClauses().isEmpty())
                    .limit(2)
                    .map(JsonByTimeTest::ofItsService)
                    .toList(),
            List.of("train our models"));

    private static DatedChange ofItsService(DatedChange change) {
        DocumentRef document =
                new DocumentRef("Service of " + change.judged().change().id(), "Privacy Policy", "");
        return new DatedChange(
                new ChangeLog(LOG.generator(), document, LOG.from(), LOG.to(), LOG.summary(), LOG.changes()),
                change.judged());
    }

    private static List<String> violations(String lines) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Goldens.text("/history.schema.json"));
        List<String> found = new ArrayList<>();
        lines.lines()
                .forEach(line -> schema.validate(
                                line,
                                InputFormat.JSON,
                                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                        .forEach(error -> found.add(error.toString())));
        return found;
    }

    private static String changes() throws IOException {
        List<LinkedChange> linked = CHANGES.stream()
                .map(change -> new LinkedChange(change, List.of(CHANGES.getFirst()), false, Optional.of(WAVE)))
                .toList();
        return Goldens.written(out -> JsonByTime.write(linked, out));
    }

    private static String waves() throws IOException {
        return Goldens.written(out -> JsonByTime.writeWaves(List.of(WAVE), out));
    }

    @Test
    void changesHoldToTheSchema() throws IOException {
        assertEquals(CHANGES.size(), changes().lines().count());
        assertEquals(List.of(), violations(changes()));
    }

    @Test
    void wavesHoldToTheSchema() throws IOException {
        assertEquals(List.of(), violations(waves()));
    }

    @Test
    void schemaRefusesWhatIsNeither() throws IOException {
        assertFalse(
                violations(changes().replace("\"alsoIn\"", "\"elsewhere too\"")).isEmpty());
        assertFalse(violations(waves().replace("\"common\"", "\"words\"")).isEmpty());
    }
}
