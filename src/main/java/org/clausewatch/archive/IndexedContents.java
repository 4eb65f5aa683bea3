package org.clausewatch.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.clausewatch.history.Observation;
import org.clausewatch.model.DocumentRef;
import org.jspecify.annotations.Nullable;

/** The rows of {@code content}: what pages show. */
final class IndexedContents {
    private IndexedContents() {}

    /** Stores a content under its key, unless one is there, and returns its number. */
    static long put(Connection connection, TextStore texts, String key, Observation.Content content)
            throws SQLException {
        String known = IndexDatabase.single(connection, "SELECT id FROM content WHERE key = ?", key);
        if (known != null) {
            return Long.parseLong(known);
        }
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO content (key, reason, version) VALUES (?, ?, ?)")) {
            insert.setString(1, key);
            switch (content) {
                case Observation.Readable(var version) -> insert.setBytes(3, new VersionCoding(texts).write(version));
                case Observation.NotThePolicy(var reason) -> insert.setString(2, ReasonJson.write(reason));
            }
            insert.executeUpdate();
            try (ResultSet row = insert.getGeneratedKeys()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Reads what a document's snapshots show, by number. Equal clauses are one object. */
    static Map<Long, Observation.Content> of(Connection connection, DocumentRef document) throws SQLException {
        Map<Long, Observation.Content> contents = new HashMap<>();
        try (TextStore texts = new TextStore(connection);
                PreparedStatement select = connection.prepareStatement(
                        "SELECT c.id, c.reason, c.version FROM content c WHERE c.id IN (SELECT s.content FROM snapshot s"
                                + " JOIN document d ON d.id = s.document WHERE d.service = ? AND d.terms = ?)")) {
            VersionCoding coding = new VersionCoding(texts);
            select.setString(1, document.service());
            select.setString(2, document.terms());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    contents.put(row.getLong(1), content(coding, row.getString(2), row.getBytes(3)));
                }
            }
        }
        return contents;
    }

    private static Observation.Content content(VersionCoding coding, @Nullable String reason, byte[] version)
            throws SQLException {
        return reason == null
                ? new Observation.Readable(coding.read(version))
                : new Observation.NotThePolicy(ReasonJson.read(reason));
    }
}
