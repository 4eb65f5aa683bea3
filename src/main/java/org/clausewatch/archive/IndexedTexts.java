package org.clausewatch.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clausewatch.history.HeldTexts;
import org.clausewatch.model.DocumentRef;

/** Reads the wordings that documents' versions hold. */
final class IndexedTexts {
    private IndexedTexts() {}

    static List<HeldTexts> all(Connection connection) throws SQLException {
        List<HeldTexts> documents = new ArrayList<>();
        Map<Long, String> texts = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT id, service, terms FROM document d WHERE EXISTS (SELECT 1 FROM version v"
                                + " WHERE v.document = d.id) ORDER BY service, terms");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                documents.add(held(
                        connection, row.getLong(1), new DocumentRef(row.getString(2), row.getString(3), ""), texts));
            }
        }
        return documents;
    }

    private static HeldTexts held(Connection connection, long document, DocumentRef ref, Map<Long, String> texts)
            throws SQLException {
        List<Instant> versions = new ArrayList<>();
        Instant lastSeen = Instant.EPOCH;
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT first_observed, last_observed FROM version WHERE document = ? ORDER BY position")) {
            select.setLong(1, document);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    versions.add(Instant.parse(row.getString(1)));
                    Instant last = Instant.parse(row.getString(2));
                    lastSeen = last.isAfter(lastSeen) ? last : lastSeen;
                }
            }
        }
        List<HeldTexts.Held> held = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT o.text, t.text, o.first_version, o.last_version FROM occurrence o"
                        + " JOIN text t ON t.id = o.text WHERE o.document = ? ORDER BY o.id")) {
            select.setLong(1, document);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String read = row.getString(2);
                    String text = texts.computeIfAbsent(row.getLong(1), id -> read);
                    held.add(new HeldTexts.Held(text, row.getInt(3), row.getInt(4)));
                }
            }
        }
        return new HeldTexts(ref, versions, lastSeen, held);
    }
}
