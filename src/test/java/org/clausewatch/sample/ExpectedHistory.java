package org.clausewatch.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code expected.json} says of one service: what a careful reader finds in its observations.
 *
 * @param observations in order of time: {@code version 3}, or the reason of a fold
 */
record ExpectedHistory(String service, List<Seen> observations, List<ExpectedVersion> versions) {

    /** An observation and what becomes of it. */
    record Seen(String at, String outcome) {}

    /**
     * A version.
     *
     * @param stated the date that its text gives
     * @param verdict on its difference to the version before; {@code first} for the first
     * @param notices codes that the change log gives
     * @param open whether the bundled rules do not come to this verdict yet
     */
    record ExpectedVersion(
            int number,
            LocalDate stated,
            String verdict,
            List<String> notices,
            boolean open,
            List<KeyChange> changes) {}

    /**
     * A change that must be found.
     *
     * @param heading the last one above the clause
     * @param words that stand on that side of the change
     * @param old whether they stand on the old side
     * @param topic that the change concerns, and
     * @param direction in which; both empty where it is of substance but of another topic
     * @param open whether the bundled rules judge it otherwise as yet
     */
    record KeyChange(
            String heading,
            String words,
            boolean old,
            Optional<String> topic,
            Optional<String> direction,
            boolean open) {}

    /** Reads all services. */
    static List<ExpectedHistory> read() throws IOException {
        JsonNode root = new JsonMapper().readTree(Files.readString(SampleStories.SOURCES.resolve("expected.json")));
        List<ExpectedHistory> histories = new ArrayList<>();
        for (JsonNode service : root.path("services")) {
            List<Seen> observations = new ArrayList<>();
            for (JsonNode seen : service.path("observations")) {
                String outcome = seen.has("version")
                        ? "version " + seen.path("version").asInt()
                        : seen.path("fold").asString();
                observations.add(new Seen(seen.path("at").asString(), outcome));
            }
            List<ExpectedVersion> versions = new ArrayList<>();
            for (JsonNode version : service.path("versions")) {
                versions.add(version(version));
            }
            histories.add(new ExpectedHistory(service.path("service").asString(), observations, versions));
        }
        return histories;
    }

    private static ExpectedVersion version(JsonNode node) {
        List<String> notices = new ArrayList<>();
        node.path("notices").forEach(notice -> notices.add(notice.asString()));
        List<KeyChange> changes = new ArrayList<>();
        for (JsonNode change : node.path("changes")) {
            boolean old = change.has("old");
            changes.add(new KeyChange(
                    change.path("heading").asString(),
                    change.path(old ? "old" : "new").asString(),
                    old,
                    text(change, "topic"),
                    text(change, "direction"),
                    change.path("open").asBoolean(false)));
        }
        return new ExpectedVersion(
                node.path("version").asInt(),
                LocalDate.parse(node.path("stated").asString()),
                node.path("verdict").asString(),
                notices,
                node.path("open").asBoolean(false),
                changes);
    }

    private static Optional<String> text(JsonNode node, String name) {
        return node.has(name) ? Optional.of(node.path(name).asString()) : Optional.empty();
    }
}
