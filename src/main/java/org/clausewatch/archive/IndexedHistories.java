package org.clausewatch.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.clausewatch.history.Fold;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Direction;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.TopicFinding;
import org.jspecify.annotations.Nullable;

/** The rows that follow from a document's snapshots: its versions, folds, occurrences of wordings, verdicts. */
final class IndexedHistories {
    private static final List<String> TABLES = List.of("derived", "version", "fold", "occurrence", "pair", "verdict");

    /** Joins headings; no clause's text has one. */
    private static final String BETWEEN_HEADINGS = "\n";

    private final Connection connection;
    private final TextStore texts;

    IndexedHistories(Connection connection, TextStore texts) {
        this.connection = connection;
        this.texts = texts;
    }

    /** Returns of which state a document's rows are; null if it has none. */
    static @Nullable String state(Connection connection, DocumentRef document) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT r.state FROM derived r JOIN document d ON d.id = r.document WHERE d.service = ? AND d.terms = ?")) {
            select.setString(1, document.service());
            select.setString(2, document.terms());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    /** Removes the rows of documents that have no snapshot any more. */
    static void forgetGone(Connection connection) throws SQLException {
        for (String table : TABLES) {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM " + table
                    + " WHERE NOT EXISTS (SELECT 1 FROM snapshot s WHERE s.document = " + table + ".document)")) {
                delete.executeUpdate();
            }
        }
    }

    /** Writes a document's rows in place of the earlier ones. */
    void put(long document, Derivation derivation) throws SQLException {
        for (String table : TABLES) {
            try (PreparedStatement delete =
                    connection.prepareStatement("DELETE FROM " + table + " WHERE document = ?")) {
                delete.setLong(1, document);
                delete.executeUpdate();
            }
        }
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO derived (document, state, observations) VALUES (?, ?, ?)")) {
            insert.setLong(1, document);
            insert.setString(2, derivation.state());
            insert.setInt(3, derivation.history().observations());
            insert.executeUpdate();
        }
        versions(document, derivation.history().versions());
        folds(document, derivation.history().folds());
        occurrences(document, derivation.occurrences());
        for (int i = 0; i < derivation.logs().size(); i++) {
            pair(document, i + 1, derivation.logs().get(i));
        }
    }

    private void versions(long document, List<HistoryVersion> versions) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO version VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < versions.size(); i++) {
                HistoryVersion version = versions.get(i);
                insert.setLong(1, document);
                insert.setInt(2, i);
                insert.setString(3, version.provenance().id());
                insert.setString(4, text(version.provenance().firstObservedAt().orElse(Instant.EPOCH)));
                insert.setString(5, text(version.provenance().lastObservedAt().orElse(Instant.EPOCH)));
                insert.setInt(6, version.provenance().observations());
                insert.setString(7, version.version().language());
                insert.setInt(8, version.version().words());
                insert.executeUpdate();
            }
        }
    }

    private void folds(long document, List<Fold> folds) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO fold VALUES (?, ?, ?, ?, ?)")) {
            for (Fold fold : folds) {
                insert.setLong(1, document);
                insert.setString(2, fold.observation().id());
                insert.setString(3, text(fold.observation().at()));
                insert.setString(4, fold.reason().code());
                insert.setString(5, ReasonJson.write(fold.reason()));
                insert.executeUpdate();
            }
        }
    }

    private void occurrences(long document, List<Occurrence> occurrences) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO occurrence (document, text, lineage, path, number, kind, clause, first_version,"
                                + " last_version, first_observed, last_observed, current, topics)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement mark =
                        connection.prepareStatement("UPDATE text SET searchable = 1 WHERE id = ? AND searchable = 0");
                PreparedStatement search =
                        connection.prepareStatement("INSERT INTO text_search (rowid, text) VALUES (?, ?)")) {
            for (Occurrence occurrence : occurrences) {
                Clause clause = occurrence.clause();
                long text = texts.id(clause.text());
                insert.setLong(1, document);
                insert.setLong(2, text);
                insert.setString(3, occurrence.lineage());
                insert.setLong(4, texts.id(String.join(BETWEEN_HEADINGS, clause.path())));
                insert.setString(5, clause.number());
                insert.setString(6, clause.kind().code());
                insert.setInt(7, clause.index());
                insert.setInt(8, occurrence.firstVersion());
                insert.setInt(9, occurrence.lastVersion());
                insert.setString(10, text(occurrence.firstObserved()));
                insert.setString(11, text(occurrence.lastObserved()));
                insert.setInt(12, occurrence.current() ? 1 : 0);
                insert.setString(13, String.join(" ", occurrence.topics()));
                insert.executeUpdate();
                mark.setLong(1, text);
                if (mark.executeUpdate() > 0) {
                    search.setLong(1, text);
                    search.setString(2, clause.text());
                    search.executeUpdate();
                }
            }
        }
    }

    private void pair(long document, int position, ChangeLog log) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO pair VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, document);
            insert.setInt(2, position);
            insert.setString(3, text(log.from().provenance().lastObservedAt().orElse(Instant.EPOCH)));
            insert.setString(4, text(log.to().provenance().firstObservedAt().orElse(Instant.EPOCH)));
            insert.setString(5, log.summary().verdict().code());
            insert.setInt(6, log.summary().judged() ? 1 : 0);
            insert.setInt(7, log.summary().substantive());
            insert.setInt(8, log.summary().editorial());
            insert.setInt(9, (int) log.changes().stream()
                    .filter(judged -> judged.judgement().notJudgedLanguage().isPresent())
                    .count());
            insert.executeUpdate();
        }
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO verdict VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (JudgedChange judged : log.changes()) {
                for (TopicFinding finding : judged.judgement().topics()) {
                    insert.setLong(1, document);
                    insert.setInt(2, position);
                    insert.setString(3, judged.change().id());
                    insert.setString(4, judged.change().kind().code());
                    insert.setString(5, judged.judgement().significance().code());
                    insert.setString(6, finding.topic());
                    insert.setString(7, finding.direction().map(Direction::code).orElse(""));
                    text(insert, 8, judged.change().oldClauses());
                    text(insert, 9, judged.change().newClauses());
                    insert.executeUpdate();
                }
            }
        }
    }

    private void text(PreparedStatement insert, int column, List<Clause> clauses) throws SQLException {
        if (clauses.isEmpty()) {
            insert.setNull(column, Types.INTEGER);
        } else {
            insert.setLong(column, texts.id(clauses.getFirst().text()));
        }
    }

    private static String text(Instant at) {
        return at.toString();
    }

    /** Returns the headings that a row holds. */
    static List<String> path(String joined) {
        return joined.isEmpty() ? List.of() : new ArrayList<>(List.of(joined.split(BETWEEN_HEADINGS, -1)));
    }
}
