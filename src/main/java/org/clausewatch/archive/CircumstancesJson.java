package org.clausewatch.archive;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clausewatch.model.Coded;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Origin;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The block of an observation's metadata record: its circumstances as one JSON object. */
final class CircumstancesJson {
    private static final JsonMapper JSON = new JsonMapper();

    private CircumstancesJson() {}

    static byte[] write(DocumentRef document, Circumstances circumstances) {
        ObjectNode node = JSON.createObjectNode();
        node.put("service", document.service());
        node.put("terms", document.terms());
        node.put("origin", circumstances.origin().code());
        if (!circumstances.source().isEmpty()) {
            node.put("source", circumstances.source());
        }
        circumstances.retrievedAt().ifPresent(instant -> node.put("retrievedAt", instant.toString()));
        put(node, "asked", circumstances.asked());
        put(node, "overrides", circumstances.overrides());
        return JSON.writeValueAsBytes(node);
    }

    /**
     * Reads the block.
     *
     * @throws IllegalArgumentException if it is not what {@link #write} gives
     */
    static Circumstances read(byte[] block) {
        try {
            JsonNode node = JSON.readTree(block);
            String retrievedAt = node.path("retrievedAt").asString("");
            // An origin that a newer program knows: somebody's WARC, for all that can be told here.
            Origin origin =
                    Coded.find(Origin.class, node.path("origin").asString("")).orElse(Origin.WARC);
            return new Circumstances(
                    origin,
                    node.path("source").asString(""),
                    retrievedAt.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(retrievedAt)),
                    map(node.path("asked")),
                    map(node.path("overrides")));
        } catch (JacksonException | DateTimeException e) {
            throw new IllegalArgumentException("metadata record: " + e.getMessage(), e);
        }
    }

    /** Reads the block if it is of the kind that {@link #write} gives: names a document and a known origin. */
    static Optional<Circumstances> find(byte[] block) {
        try {
            JsonNode node = JSON.readTree(block);
            boolean own = node.path("service").isString()
                    && node.path("terms").isString()
                    && Coded.find(Origin.class, node.path("origin").asString(""))
                            .isPresent();
            return own ? Optional.of(read(block)) : Optional.empty();
        } catch (JacksonException | IllegalArgumentException e) {
            // Another program's record, of which nothing is to be told.
            return Optional.empty();
        }
    }

    private static void put(ObjectNode node, String name, Map<String, String> values) {
        if (!values.isEmpty()) {
            ObjectNode child = node.putObject(name);
            values.forEach(child::put);
        }
    }

    private static Map<String, String> map(JsonNode node) {
        Map<String, String> map = new TreeMap<>();
        node.properties()
                .forEach(property ->
                        map.put(property.getKey(), property.getValue().asString("")));
        return map;
    }
}
