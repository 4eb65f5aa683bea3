package org.clausewatch.archive;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clausewatch.model.Sha256;

/**
 * All that an index says, as lines that do not depend on the order in which it was filled: what names itself by a
 * number in the tables is named by its words here.
 */
final class IndexDump {
    private static final List<String> QUERIES = List.of(
            "SELECT 'snapshot', s.file, s.at, s.url, s.payload_sha256, s.repeat, s.circumstances, c.key, s.damage"
                    + " FROM snapshot s LEFT JOIN content c ON c.id = s.content",
            "SELECT 'version', d.service, d.terms, v.position, v.snapshot, v.first_observed, v.last_observed,"
                    + " v.observations, v.language, v.words FROM version v JOIN document d ON d.id = v.document",
            "SELECT 'fold', d.service, d.terms, f.snapshot, f.at, f.reason, f.params FROM fold f"
                    + " JOIN document d ON d.id = f.document",
            "SELECT 'occurrence', d.service, d.terms, t.text, o.lineage, p.text, o.number, o.kind, o.clause,"
                    + " o.first_version, o.last_version, o.first_observed, o.last_observed, o.current, o.topics,"
                    + " t.searchable FROM occurrence o JOIN document d ON d.id = o.document"
                    + " JOIN text t ON t.id = o.text JOIN text p ON p.id = o.path",
            "SELECT 'pair', d.service, d.terms, p.position, p.from_observed, p.to_observed, p.verdict, p.judged,"
                    + " p.substantive, p.editorial, p.unjudged FROM pair p JOIN document d ON d.id = p.document",
            "SELECT 'verdict', d.service, d.terms, v.position, v.change, v.kind, v.significance, v.topic, v.direction,"
                    + " o.text, n.text FROM verdict v JOIN document d ON d.id = v.document"
                    + " LEFT JOIN text o ON o.id = v.old_text LEFT JOIN text n ON n.id = v.new_text");

    private IndexDump() {}

    /** Returns the lines in their order. */
    static SortedSet<String> lines(Connection connection) throws SQLException {
        SortedSet<String> lines = new TreeSet<>();
        try (Statement statement = connection.createStatement()) {
            for (String query : QUERIES) {
                try (ResultSet row = statement.executeQuery(query)) {
                    int columns = row.getMetaData().getColumnCount();
                    while (row.next()) {
                        StringBuilder line = new StringBuilder();
                        for (int i = 1; i <= columns; i++) {
                            line.append(i > 1 ? "\t" : "").append(row.getString(i));
                        }
                        lines.add(line.toString());
                    }
                }
            }
        }
        contents(connection).forEach((key, shown) -> lines.add("content\t" + key + "\t" + shown));
        return lines;
    }

    /** Returns hashes of what pages show, by key; of those that a snapshot shows. */
    private static SortedMap<String, String> contents(Connection connection) throws SQLException {
        SortedMap<String, String> contents = new TreeMap<>();
        try (TextStore texts = new TextStore(connection);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT key, reason, version FROM content" + " WHERE id IN (SELECT content FROM snapshot)")) {
            VersionCoding coding = new VersionCoding(texts);
            while (row.next()) {
                byte[] version = row.getBytes(3);
                contents.put(
                        row.getString(1),
                        row.getString(2)
                                + (version == null
                                        ? ""
                                        : Sha256.of(coding.read(version).toString())));
            }
        }
        return contents;
    }
}
