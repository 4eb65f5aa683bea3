package org.clausewatch.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.PairVerdict;

/** Reads what is known of consecutive versions, all documents together. */
final class IndexedPairs {
    private static final String QUERY = "SELECT d.service, d.terms, p.position, p.from_observed, p.to_observed,"
            + " p.verdict, p.judged, p.substantive, p.editorial, p.unjudged,"
            + " coalesce((SELECT group_concat(topic, ' ') FROM (SELECT DISTINCT v.topic FROM verdict v"
            + " WHERE v.document = p.document AND v.position = p.position AND v.significance = 'substantive'"
            + " ORDER BY v.topic)), '')"
            + " FROM pair p JOIN document d ON d.id = p.document"
            + " ORDER BY p.to_observed, p.from_observed, d.service, d.terms, p.position";

    private IndexedPairs() {}

    static List<IndexedPair> all(Connection connection) throws SQLException {
        List<IndexedPair> pairs = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(QUERY);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                pairs.add(new IndexedPair(
                        new DocumentRef(row.getString(1), row.getString(2), ""),
                        row.getInt(3),
                        Instant.parse(row.getString(4)),
                        Instant.parse(row.getString(5)),
                        verdict(row.getString(6)),
                        row.getInt(7) == 1,
                        row.getInt(8),
                        row.getInt(9),
                        row.getInt(10),
                        Arrays.stream(row.getString(11).split(" "))
                                .filter(topic -> !topic.isEmpty())
                                .toList()));
            }
        }
        return pairs;
    }

    private static PairVerdict verdict(String code) throws SQLException {
        return Arrays.stream(PairVerdict.values())
                .filter(verdict -> verdict.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new SQLException("No verdict " + code));
    }
}
