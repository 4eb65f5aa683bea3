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
import java.util.OptionalInt;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Part;
import org.clausewatch.model.TextSpan;

/** Full-text search over the wordings that stand in versions. */
final class IndexSearch {
    /** Signs that no text of a page has: extraction drops control characters. */
    private static final char BEGIN = '\u0001';

    private static final char END = '\u0002';

    private static final String FROM = " FROM text_search f JOIN occurrence o ON o.text = f.rowid"
            + " JOIN document d ON d.id = o.document WHERE text_search MATCH ?";

    private IndexSearch() {}

    static SearchResult find(Connection connection, SearchQuery query, String expression) throws SQLException {
        List<String> parameters = new ArrayList<>(List.of(expression));
        StringBuilder where = new StringBuilder(FROM);
        if (query.currentOnly()) {
            where.append(" AND o.current = 1");
        }
        query.topic().ifPresent(topic -> {
            where.append(" AND ' ' || o.topics || ' ' LIKE '% ' || ? || ' %'");
            parameters.add(topic);
        });
        query.service().ifPresent(service -> {
            where.append(" AND d.service = ?");
            parameters.add(service);
        });
        query.terms().ifPresent(terms -> {
            where.append(" AND d.terms = ?");
            parameters.add(terms);
        });
        int total;
        int documents;
        try (PreparedStatement count =
                connection.prepareStatement("SELECT count(*), count(DISTINCT o.document)" + where)) {
            set(count, parameters);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                total = row.getInt(1);
                documents = row.getInt(2);
            }
        }
        return new SearchResult(hits(connection, query, expression, where.toString(), parameters), total, documents);
    }

    private static List<SearchHit> hits(
            Connection connection, SearchQuery query, String expression, String where, List<String> parameters)
            throws SQLException {
        List<SearchHit> hits = new ArrayList<>();
        Map<Long, String> marked = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT o.text, d.service, d.terms, (SELECT text FROM text WHERE id = o.path), o.number,"
                                + " o.lineage, o.clause, o.last_version, o.first_observed, o.last_observed, o.current, o.topics, o.first_version"
                                + where
                                + " ORDER BY o.current DESC, bm25(text_search), d.service, d.terms, o.last_version DESC,"
                                + " o.clause LIMIT " + query.most());
                PreparedStatement highlight = connection.prepareStatement(
                        "SELECT highlight(text_search, 0, ?, ?) FROM text_search WHERE text_search MATCH ? AND rowid = ?")) {
            set(select, parameters);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    long text = row.getLong(1);
                    String with = marked.get(text);
                    if (with == null) {
                        with = marked(highlight, expression, text);
                        marked.put(text, with);
                    }
                    hits.add(hit(row, with));
                }
            }
        }
        return hits;
    }

    private static String marked(PreparedStatement highlight, String expression, long text) throws SQLException {
        highlight.setString(1, String.valueOf(BEGIN));
        highlight.setString(2, String.valueOf(END));
        highlight.setString(3, expression);
        highlight.setLong(4, text);
        try (ResultSet row = highlight.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    private static SearchHit hit(ResultSet row, String marked) throws SQLException {
        StringBuilder text = new StringBuilder();
        List<TextSpan> marks = new ArrayList<>();
        int start = 0;
        int startChar = 0;
        int codePoints = 0;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == BEGIN) {
                start = codePoints;
                startChar = text.length();
            } else if (c == END) {
                marks.add(new TextSpan(Part.TEXT, OptionalInt.empty(), start, codePoints, text.substring(startChar)));
            } else {
                text.append(c);
                if (!Character.isLowSurrogate(c)) {
                    codePoints++;
                }
            }
        }
        String topics = row.getString(12);
        return new SearchHit(
                new DocumentRef(row.getString(2), row.getString(3), ""),
                text.toString(),
                marks,
                IndexedHistories.path(row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getInt(7),
                row.getInt(8),
                Instant.parse(row.getString(9)),
                Instant.parse(row.getString(10)),
                row.getInt(11) == 1,
                topics.isEmpty() ? List.of() : List.of(topics.split(" ")),
                row.getInt(13) == 0);
    }

    private static void set(PreparedStatement statement, List<String> parameters) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            statement.setString(i + 1, parameters.get(i));
        }
    }
}
