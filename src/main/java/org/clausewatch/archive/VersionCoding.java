package org.clausewatch.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Coded;
import org.clausewatch.model.DateKind;
import org.clausewatch.model.Link;
import org.clausewatch.model.StatedDate;
import org.clausewatch.model.Version;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A version as the index keeps it: JSON in zlib's format, whose clauses name their texts by their numbers in the
 * table {@code text}, so that what stands in many versions is stored once.
 *
 * <pre>{@code
 * {"language":"en","dates":[["updated","2024-06-26","June 26, 2024"]],"limits":[],
 *  "clauses":[[kind, enumerator, [headings], lead-in, text, [cells], [[start, end, href] …], furniture] …]}
 * }</pre>
 */
final class VersionCoding {
    private static final JsonMapper JSON = new JsonMapper();

    private final TextStore texts;

    /** Equal clauses of different versions are one object. */
    private final Map<Clause, Clause> shared = new HashMap<>();

    VersionCoding(TextStore texts) {
        this.texts = texts;
    }

    byte[] write(Version version) throws SQLException {
        ObjectNode node = JSON.createObjectNode();
        node.put("language", version.language());
        ArrayNode dates = node.putArray("dates");
        for (StatedDate date : version.statedDates()) {
            dates.addArray().add(date.kind().code()).add(date.date().toString()).add(date.text());
        }
        ArrayNode limits = node.putArray("limits");
        version.limits().forEach(limits::add);
        ArrayNode clauses = node.putArray("clauses");
        for (Clause clause : version.clauses()) {
            write(clause, clauses.addArray());
        }
        return deflated(JSON.writeValueAsBytes(node));
    }

    private void write(Clause clause, ArrayNode node) throws SQLException {
        node.add(clause.kind().code());
        node.add(clause.number());
        ArrayNode path = node.addArray();
        for (String heading : clause.path()) {
            path.add(texts.id(heading));
        }
        node.add(texts.id(clause.leadIn()));
        node.add(texts.id(clause.text()));
        ArrayNode cells = node.addArray();
        for (String cell : clause.cells()) {
            cells.add(texts.id(cell));
        }
        ArrayNode links = node.addArray();
        for (Link link : clause.links()) {
            links.addArray().add(link.start()).add(link.end()).add(link.href());
        }
        node.add(clause.furniture() ? 1 : 0);
    }

    private static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Deflater deflater = new Deflater();
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(out, deflater)) {
            deflating.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail", e);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    /**
     * Reads a version.
     *
     * @throws SQLException if the bytes are none, or name a text that is not there
     */
    Version read(byte[] bytes) throws SQLException {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            JsonNode node = JSON.readTree(in.readAllBytes());
            List<StatedDate> dates = new ArrayList<>();
            for (JsonNode date : node.path("dates")) {
                dates.add(new StatedDate(
                        known(DateKind.class, date.path(0).asString("")),
                        LocalDate.parse(date.path(1).asString("")),
                        date.path(2).asString("")));
            }
            List<String> limits = new ArrayList<>();
            for (JsonNode limit : node.path("limits")) {
                limits.add(limit.asString());
            }
            List<Clause> clauses = new ArrayList<>();
            for (JsonNode clause : node.path("clauses")) {
                Clause read = clause(clauses.size(), clause);
                Clause before = shared.putIfAbsent(read, read);
                clauses.add(before == null ? read : before);
            }
            return new Version(node.path("language").asString("und"), dates, clauses, limits);
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw new SQLException("A version in the index cannot be read", e);
        }
    }

    private Clause clause(int index, JsonNode node) throws SQLException {
        List<Link> links = new ArrayList<>();
        for (JsonNode link : node.path(6)) {
            links.add(new Link(
                    link.path(0).asInt(), link.path(1).asInt(), link.path(2).asString("")));
        }
        return new Clause(
                index,
                known(ClauseKind.class, node.path(0).asString("")),
                node.path(1).asString(""),
                texts(node.path(2)),
                texts.text(node.path(3).asLong()),
                texts.text(node.path(4).asLong()),
                texts(node.path(5)),
                links,
                node.path(7).asInt() == 1);
    }

    private List<String> texts(JsonNode ids) throws SQLException {
        List<String> found = new ArrayList<>();
        for (JsonNode id : ids) {
            found.add(texts.text(id.asLong()));
        }
        return found;
    }

    private static <E extends Enum<E> & Coded> E known(Class<E> type, String code) {
        return Coded.find(type, code).orElseThrow(() -> new IllegalArgumentException("No " + type + " " + code));
    }
}
