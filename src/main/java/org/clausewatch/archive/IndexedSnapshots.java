package org.clausewatch.archive;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.clausewatch.model.DocumentRef;

/** The rows of {@code document} and {@code snapshot}. */
final class IndexedSnapshots {
    private static final int ENDING = SnapshotFiles.ENDING.length();

    private IndexedSnapshots() {}

    /** Returns the number of a document, which is made where it has none. */
    static long document(Connection connection, DocumentRef document) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO document (service, terms) VALUES (?, ?) ON CONFLICT DO NOTHING")) {
            insert.setString(1, document.service());
            insert.setString(2, document.terms());
            insert.executeUpdate();
        }
        try (PreparedStatement select =
                connection.prepareStatement("SELECT id FROM document WHERE service = ? AND terms = ?")) {
            select.setString(1, document.service());
            select.setString(2, document.terms());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Returns the documents by service and terms type, each with the address of its latest snapshot that has one. */
    static List<DocumentRef> documents(Connection connection) throws SQLException {
        List<DocumentRef> documents = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT service, terms, coalesce((SELECT url FROM snapshot s WHERE s.document = d.id AND url <> ''"
                                + " ORDER BY s.at DESC, s.file DESC LIMIT 1), '') FROM document d"
                                + " ORDER BY service, terms");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                documents.add(new DocumentRef(row.getString(1), row.getString(2), row.getString(3)));
            }
        }
        return documents;
    }

    /** Returns the files that could not be trusted, in the order of their names. */
    static List<Damage> damages(Connection connection) throws SQLException {
        List<Damage> damages = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT file, damage FROM snapshot WHERE damage IS NOT NULL ORDER BY file");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                damages.add(new Damage(row.getString(1), row.getString(2)));
            }
        }
        return damages;
    }

    /** Returns a document's rows in the order of their files' names. */
    static List<IndexedSnapshot> of(Connection connection, DocumentRef document) throws SQLException {
        List<IndexedSnapshot> snapshots = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT file, size, modified, at, url, payload_sha256, repeat, circumstances, content, damage"
                        + " FROM snapshot s JOIN document d ON d.id = s.document WHERE d.service = ? AND d.terms = ?"
                        + " ORDER BY file")) {
            select.setString(1, document.service());
            select.setString(2, document.terms());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    snapshots.add(read(document, row));
                }
            }
        }
        return snapshots;
    }

    private static IndexedSnapshot read(DocumentRef document, ResultSet row) throws SQLException {
        SnapshotFile file = new SnapshotFile(row.getString(1), row.getLong(2), row.getLong(3));
        String damage = row.getString(10);
        if (damage != null) {
            return new IndexedSnapshot(file, Optional.empty(), OptionalLong.empty(), Optional.of(damage));
        }
        Snapshot snapshot = new Snapshot(
                file.file().substring(0, file.file().length() - ENDING),
                document,
                Instant.parse(row.getString(4)),
                file.file(),
                row.getString(5),
                row.getString(6),
                row.getInt(7) == 1,
                CircumstancesJson.read(row.getString(8).getBytes(StandardCharsets.UTF_8)));
        return new IndexedSnapshot(file, Optional.of(snapshot), OptionalLong.of(row.getLong(9)), Optional.empty());
    }

    /** Writes a row, in place of the file's earlier one. */
    static void put(Connection connection, long document, DocumentRef ref, IndexedSnapshot indexed)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT OR REPLACE INTO snapshot (document, file, size, modified, at, url, payload_sha256, repeat,"
                        + " circumstances, content, damage) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, document);
            insert.setString(2, indexed.file().file());
            insert.setLong(3, indexed.file().size());
            insert.setLong(4, indexed.file().modified());
            Optional<Snapshot> snapshot = indexed.snapshot();
            if (snapshot.isPresent()) {
                insert.setString(5, snapshot.get().at().toString());
                insert.setString(6, snapshot.get().url());
                insert.setString(7, snapshot.get().payloadSha256());
                insert.setInt(8, snapshot.get().repeat() ? 1 : 0);
                insert.setString(
                        9,
                        new String(
                                CircumstancesJson.write(ref, snapshot.get().circumstances()), StandardCharsets.UTF_8));
                insert.setLong(10, indexed.content().orElseThrow());
            } else {
                insert.setNull(5, Types.VARCHAR);
                insert.setString(6, "");
                insert.setString(7, "");
                insert.setInt(8, 0);
                insert.setString(9, "{}");
                insert.setNull(10, Types.INTEGER);
            }
            insert.setString(11, indexed.damage().orElse(null));
            insert.executeUpdate();
        }
    }

    /** Removes a document that the archive does not have any more. */
    static void forget(Connection connection, DocumentRef document) throws SQLException {
        long number = document(connection, document);
        for (String sql : List.of("DELETE FROM snapshot WHERE document = ?", "DELETE FROM document WHERE id = ?")) {
            try (PreparedStatement delete = connection.prepareStatement(sql)) {
                delete.setLong(1, number);
                delete.executeUpdate();
            }
        }
    }

    /** Removes the row of a file that is gone. */
    static void remove(Connection connection, String file) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM snapshot WHERE file = ?")) {
            delete.setString(1, file);
            delete.executeUpdate();
        }
    }
}
