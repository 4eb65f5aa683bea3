package org.clausewatch.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausewatch.model.DocumentRef;

/** Reads figures of all documents. */
final class IndexedDocuments {
    private static final String QUERY = "SELECT d.service, d.terms,"
            + " coalesce((SELECT r.observations FROM derived r WHERE r.document = d.id), 0),"
            + " (SELECT count(*) FROM version v WHERE v.document = d.id),"
            + " (SELECT count(*) FROM fold f WHERE f.document = d.id),"
            + " (SELECT max(s.at) FROM snapshot s WHERE s.document = d.id),"
            + " (SELECT max(p.to_observed) FROM pair p WHERE p.document = d.id AND p.substantive > 0 AND p.judged = 1)"
            + " FROM document d WHERE EXISTS (SELECT 1 FROM snapshot s WHERE s.document = d.id)"
            + " ORDER BY d.service, d.terms";

    private IndexedDocuments() {}

    static List<IndexedDocument> all(Connection connection) throws SQLException {
        List<IndexedDocument> documents = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(QUERY);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                documents.add(new IndexedDocument(
                        new DocumentRef(row.getString(1), row.getString(2), ""),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        time(row, 6),
                        time(row, 7)));
            }
        }
        return documents;
    }

    private static Optional<Instant> time(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(Instant::parse);
    }

    /** Returns how many bytes the snapshots' files have together. */
    static long bytes(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT coalesce(sum(size), 0) FROM snapshot");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
