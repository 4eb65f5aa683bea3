package org.clausewatch.archive;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import org.clausewatch.history.HeldTexts;
import org.clausewatch.history.Observation;
import org.clausewatch.model.DocumentRef;

/**
 * {@code index.sqlite}: what was read from an archive's snapshots, so that it need not be read again, and the
 * full text of all versions. All of it is derived; it may be deleted at any time.
 *
 * <p>It does not watch the archive: whoever asks first brings it up to date, document by document, with
 * {@link #putSnapshots} and {@link #putDerivation}. May be used from any thread and by several processes.
 */
public final class Index implements AutoCloseable {
    private static final String STATE = "archive";

    private final IndexDatabase database;

    private Index(IndexDatabase database) {
        this.database = database;
    }

    /**
     * Opens an archive's index, or makes an empty one where there is none, it is damaged, or it follows from
     * something else.
     *
     * @param derivedBy names all that its rows depend on beside the snapshots: the versions of the extractor, of
     *     the program and of the rules
     * @param cache folder of the user's in which to keep it where the archive cannot be written to
     * @throws ArchiveException if it can be neither read nor made
     */
    public static Index open(Archive archive, String derivedBy, Path cache) throws ArchiveException {
        Optional<Path> file = IndexPlace.of(archive.folder(), archive.info(), cache);
        return new Index(IndexDatabase.open(file, IndexSchema.VERSION + "; " + derivedBy));
    }

    /** Makes an empty index in memory. */
    public static Index inMemory(String derivedBy) throws ArchiveException {
        return new Index(IndexDatabase.open(Optional.empty(), IndexSchema.VERSION + "; " + derivedBy));
    }

    /** Returns its file; empty if it could be kept in memory only. */
    public Optional<Path> file() {
        return database.file();
    }

    /** Returns the state of the archive that all of it was made of last; empty if it never was. */
    public Optional<String> state() throws ArchiveException {
        return database.read(connection ->
                Optional.ofNullable(IndexDatabase.single(connection, "SELECT value FROM meta WHERE key = ?", STATE)));
    }

    /**
     * Notes of which state of the archive all of it was made.
     *
     * @param documents all documents of the archive in that state; others are taken out
     */
    public void state(String state, List<DocumentRef> documents) throws ArchiveException {
        database.write(connection -> {
            for (DocumentRef known : IndexedSnapshots.documents(connection)) {
                if (documents.stream().noneMatch(known::isSameAs)) {
                    IndexedSnapshots.forget(connection, known);
                }
            }
            for (DocumentRef document : documents) {
                // One whose snapshots are all gone is still one.
                IndexedSnapshots.document(connection, document);
            }
            IndexedHistories.forgetGone(connection);
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value")) {
                insert.setString(1, STATE);
                insert.setString(2, state);
                return insert.executeUpdate();
            }
        });
        database.tidy();
    }

    /** Returns the documents of the state that it was made of last, by service and terms type. */
    public List<DocumentRef> documents() throws ArchiveException {
        return List.copyOf(database.read(IndexedSnapshots::documents));
    }

    /** Returns what it knows of a document's files, in the order of their names. */
    public List<IndexedSnapshot> snapshots(DocumentRef document) throws ArchiveException {
        return List.copyOf(database.read(connection -> IndexedSnapshots.of(connection, document)));
    }

    /** Returns what a document's snapshots show, by the numbers that {@link #snapshots} gives. */
    public Map<Long, Observation.Content> contents(DocumentRef document) throws ArchiveException {
        return Map.copyOf(database.read(connection -> IndexedContents.of(connection, document)));
    }

    /** Tells whether there is a content under a key, so that the page need not be read again. */
    public boolean hasContent(String key) throws ArchiveException {
        return database.<Boolean>read(
                connection -> IndexDatabase.single(connection, "SELECT id FROM content WHERE key = ?", key) != null);
    }

    /**
     * A file of a document, read.
     *
     * @param snapshot empty where it cannot be trusted
     * @param key names the page's bytes and how they were read
     * @param content what it shows; empty if the index has a content under the key
     * @param damage what is wrong with it, for the user
     */
    public record ReadFile(
            SnapshotFile file,
            Optional<Snapshot> snapshot,
            String key,
            Optional<Observation.Content> content,
            Optional<String> damage) {
        /** Returns the same with another object of an equal content. */
        public ReadFile with(Optional<Observation.Content> equal) {
            return new ReadFile(file, snapshot, key, equal, damage);
        }
    }

    /**
     * Writes what was read from a document's files, and takes out the rows of files that are gone; all or nothing.
     *
     * @return the contents that were given, by the numbers that {@link #snapshots} gives
     */
    public Map<Long, Observation.Content> putSnapshots(DocumentRef document, List<ReadFile> read, List<String> gone)
            throws ArchiveException {
        return database.write(connection -> {
            Map<Long, Observation.Content> contents = new HashMap<>();
            try (TextStore texts = new TextStore(connection)) {
                long number = IndexedSnapshots.document(connection, document);
                for (ReadFile each : read) {
                    IndexedSnapshot indexed = indexed(connection, texts, each);
                    IndexedSnapshots.put(connection, number, document, indexed);
                    indexed.content().ifPresent(id -> each.content().ifPresent(shown -> contents.put(id, shown)));
                }
                for (String file : gone) {
                    IndexedSnapshots.remove(connection, file);
                }
            }
            return contents;
        });
    }

    private static IndexedSnapshot indexed(Connection connection, TextStore texts, ReadFile read) throws SQLException {
        if (read.snapshot().isEmpty()) {
            return new IndexedSnapshot(read.file(), Optional.empty(), OptionalLong.empty(), read.damage());
        }
        long content;
        if (read.content().isPresent()) {
            content = IndexedContents.put(
                    connection, texts, read.key(), read.content().get());
        } else {
            String id = IndexDatabase.single(connection, "SELECT id FROM content WHERE key = ?", read.key());
            if (id == null) {
                throw new SQLException("No content " + read.key());
            }
            content = Long.parseLong(id);
        }
        return new IndexedSnapshot(read.file(), read.snapshot(), OptionalLong.of(content), Optional.empty());
    }

    /** Returns from what a document's history in the index follows; empty if it has none. */
    public Optional<String> derivedFrom(DocumentRef document) throws ArchiveException {
        return database.read(connection -> Optional.ofNullable(IndexedHistories.state(connection, document)));
    }

    /** Writes what follows from a document's snapshots, in place of what was there; all or nothing. */
    public void putDerivation(Derivation derivation) throws ArchiveException {
        database.write(connection -> {
            try (TextStore texts = new TextStore(connection)) {
                long number = IndexedSnapshots.document(
                        connection, derivation.history().document());
                new IndexedHistories(connection, texts).put(number, derivation);
            }
            return derivation.logs().size();
        });
    }

    /**
     * Finds clauses.
     *
     * @throws ArchiveException if there is no word in the query, or the index cannot be read
     */
    public SearchResult search(SearchQuery query) throws ArchiveException {
        String expression = query.expression();
        return database.read(connection -> IndexSearch.find(connection, query, expression));
    }

    /** Returns what is known of all consecutive versions of all documents, in order of time. */
    public List<IndexedPair> pairs() throws ArchiveException {
        return List.copyOf(database.read(IndexedPairs::all));
    }

    /** Returns the wordings that the versions of all documents hold, by service and terms type. */
    public List<HeldTexts> texts() throws ArchiveException {
        return List.copyOf(database.read(IndexedTexts::all));
    }

    /** Returns figures of all documents that it has snapshots of, by service and terms type. */
    public List<IndexedDocument> figures() throws ArchiveException {
        return List.copyOf(database.read(IndexedDocuments::all));
    }

    /** Returns how many bytes the snapshots' files had together when they were read. */
    public long snapshotBytes() throws ArchiveException {
        return database.<Long>read(IndexedDocuments::bytes);
    }

    /** Returns the files that could not be trusted when they were read, in the order of their names. */
    public List<Damage> damages() throws ArchiveException {
        return List.copyOf(database.read(IndexedSnapshots::damages));
    }

    /** Returns how many snapshots and versions it has. */
    public Size size() throws ArchiveException {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT (SELECT count(*) FROM snapshot), (SELECT count(*) FROM version),"
                                    + " (SELECT count(*) FROM document)");
                    ResultSet row = select.executeQuery()) {
                row.next();
                return new Size(row.getInt(1), row.getInt(2), row.getInt(3));
            }
        });
    }

    /** How much an index holds. */
    public record Size(int snapshots, int versions, int documents) {}

    /**
     * Returns all that it says, as sorted lines: equal for two indexes that say the same, however they came about.
     */
    public SortedSet<String> dump() throws ArchiveException {
        return database.read(IndexDump::lines);
    }

    /** Returns what is wrong with the file's structure; empty if nothing is. */
    public List<String> check() throws ArchiveException {
        return new ArrayList<>(database.check());
    }

    /** Removes its file; nothing can be asked of it any more. */
    public void delete() throws ArchiveException {
        database.delete();
    }

    /** Closes its file. */
    @Override
    public void close() throws ArchiveException {
        database.close();
    }
}
