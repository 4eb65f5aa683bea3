package org.clausewatch.archive;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.clausewatch.model.Sha256;

/** The distinct texts of an index, each stored once and known by a number. For one transaction or reading. */
final class TextStore implements AutoCloseable {
    private final PreparedStatement byHash;
    private final PreparedStatement byId;
    private final PreparedStatement insert;
    private final Map<String, Long> ids = new HashMap<>();
    private final Map<Long, String> texts = new HashMap<>();

    TextStore(Connection connection) throws SQLException {
        byHash = connection.prepareStatement("SELECT id, text FROM text WHERE hash = ?");
        byId = connection.prepareStatement("SELECT text FROM text WHERE id = ?");
        insert = connection.prepareStatement("INSERT INTO text (hash, text) VALUES (?, ?)");
    }

    /** Returns a text's number, and stores it where it has none. */
    long id(String text) throws SQLException {
        Long known = ids.get(text);
        if (known != null) {
            return known;
        }
        long hash = ByteBuffer.wrap(HexFormat.of().parseHex(Sha256.of(text).substring(0, 16)))
                .getLong();
        long id = find(hash, text);
        if (id < 0) {
            insert.setLong(1, hash);
            insert.setString(2, text);
            insert.executeUpdate();
            try (ResultSet key = insert.getGeneratedKeys()) {
                key.next();
                id = key.getLong(1);
            }
        }
        ids.put(text, id);
        texts.put(id, text);
        return id;
    }

    private long find(long hash, String text) throws SQLException {
        byHash.setLong(1, hash);
        try (ResultSet row = byHash.executeQuery()) {
            while (row.next()) {
                if (row.getString(2).equals(text)) {
                    return row.getLong(1);
                }
            }
        }
        return -1;
    }

    /**
     * Returns the text with a number.
     *
     * @throws SQLException if there is none
     */
    String text(long id) throws SQLException {
        String known = texts.get(id);
        if (known != null) {
            return known;
        }
        byId.setLong(1, id);
        try (ResultSet row = byId.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("No text " + id);
            }
            String text = row.getString(1);
            texts.put(id, text);
            return text;
        }
    }

    @Override
    public void close() throws SQLException {
        byHash.close();
        byId.close();
        insert.close();
    }
}
