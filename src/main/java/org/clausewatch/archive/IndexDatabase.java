package org.clausewatch.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The SQLite file of an index: one connection to read and one to write, so that readers see a whole state while
 * a writer is at work. What is damaged or was made by another program is deleted and made anew: all of it is
 * derived.
 */
final class IndexDatabase implements AutoCloseable {
    /** How long one process waits for another that writes, in milliseconds. */
    private static final int LONGEST_WAIT = 60_000;

    private static final int HEADER = 100;
    private static final int PAGE_SIZE_AT = 16;
    private static final int PAGES_AT = 28;
    private static final long LARGEST_PAGE = 65_536;

    private final Optional<Path> file;
    private final String derivedBy;
    private Connection reading;
    private Connection writing;

    /** Two, so that no reader waits for a writer; one where both use one connection. */
    private final ReentrantLock readLock = new ReentrantLock();

    private final ReentrantLock writeLock;

    private IndexDatabase(Optional<Path> file, String derivedBy, Connection reading, Connection writing) {
        this.file = file;
        this.derivedBy = derivedBy;
        this.reading = reading;
        this.writing = writing;
        this.writeLock = file.isPresent() ? new ReentrantLock() : readLock;
    }

    /** What is done with a connection. */
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /**
     * Opens an index, or makes an empty one where there is none of this program's.
     *
     * @param file empty: it is kept in memory
     * @param derivedBy names all that the content depends on beside the snapshots
     */
    static IndexDatabase open(Optional<Path> file, String derivedBy) throws ArchiveException {
        try {
            try {
                if (file.isPresent() && isCutOff(file.get())) {
                    delete(file.get());
                }
                return connect(file, derivedBy);
            } catch (SQLException e) {
                if (file.isEmpty() || !isDamage(e)) {
                    throw e;
                }
                delete(file.get());
                return connect(file, derivedBy);
            }
        } catch (SQLException e) {
            throw failed(file, e);
        }
    }

    /**
     * Tells whether a file is shorter than its header says, which SQLite does not mind before it needs what is
     * missing. See "The Database Header" of SQLite's file format.
     */
    private static boolean isCutOff(Path file) throws ArchiveException {
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        try {
            if (Files.notExists(file) || Files.exists(log) && Files.size(log) > 0) {
                // Without a log the header counts; with one, what is missing may be there.
                return false;
            }
            try (InputStream in = Files.newInputStream(file)) {
                ByteBuffer header = ByteBuffer.wrap(in.readNBytes(HEADER));
                if (header.limit() < HEADER) {
                    return header.limit() > 0;
                }
                int pageSize = Short.toUnsignedInt(header.getShort(PAGE_SIZE_AT));
                long pages = Integer.toUnsignedLong(header.getInt(PAGES_AT));
                return pages * (pageSize == 1 ? LARGEST_PAGE : pageSize) > Files.size(file);
            }
        } catch (IOException e) {
            throw new ArchiveException("The index " + file + " cannot be read (" + e.getMessage() + ").", e);
        }
    }

    private static IndexDatabase connect(Optional<Path> file, String derivedBy) throws SQLException, ArchiveException {
        Connection writing = connection(file);
        boolean done = false;
        try {
            String made = madeBy(writing);
            if (!made.equals(derivedBy)) {
                if (!made.isEmpty() && file.isPresent()) {
                    writing.close();
                    delete(file.get());
                    writing = connection(file);
                }
                create(writing, derivedBy);
            }
            IndexDatabase database =
                    new IndexDatabase(file, derivedBy, file.isPresent() ? connection(file) : writing, writing);
            done = true;
            return database;
        } finally {
            if (!done) {
                writing.close();
            }
        }
    }

    private static Connection connection(Optional<Path> file) throws SQLException {
        Connection connection = DriverManager.getConnection(
                "jdbc:sqlite:" + file.map(Path::toString).orElse(":memory:"));
        boolean done = false;
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = " + LONGEST_WAIT);
            statement.execute("PRAGMA journal_mode = WAL");
            // An index that loses its last transactions in a power cut is filled again.
            statement.execute("PRAGMA synchronous = NORMAL");
            done = true;
            return connection;
        } finally {
            if (!done) {
                connection.close();
            }
        }
    }

    /** Returns by what an index was made; "" if it is empty, something else than any program's name if not known. */
    private static String madeBy(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet tables = statement.executeQuery("SELECT count(*) FROM sqlite_master")) {
                if (tables.next() && tables.getInt(1) == 0) {
                    return "";
                }
            }
            try (ResultSet row = statement.executeQuery("SELECT value FROM meta WHERE key = 'derivedBy'")) {
                return row.next() ? row.getString(1) : "?";
            }
        } catch (SQLException e) {
            if (isDamage(e)
                    || !(e instanceof SQLiteException lite)
                    || lite.getResultCode() != SQLiteErrorCode.SQLITE_ERROR) {
                throw e;
            }
            // No such table: a database, but not one of this program's.
            return "?";
        }
    }

    private static void create(Connection connection, String derivedBy) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // Another process may be making it just now.
            statement.execute("BEGIN IMMEDIATE");
            try {
                if (madeBy(connection).isEmpty()) {
                    for (String each : IndexSchema.STATEMENTS) {
                        statement.execute(each);
                    }
                    try (PreparedStatement insert =
                            connection.prepareStatement("INSERT INTO meta (key, value) VALUES ('derivedBy', ?)")) {
                        insert.setString(1, derivedBy);
                        insert.execute();
                    }
                }
                statement.execute("COMMIT");
            } catch (SQLException e) {
                statement.execute("ROLLBACK");
                throw e;
            }
        }
    }

    private static void delete(Path file) throws ArchiveException {
        try {
            for (String ending : List.of("", "-wal", "-shm", "-journal")) {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
            }
        } catch (IOException e) {
            throw new ArchiveException(
                    "The index " + file + " is damaged and cannot be removed (" + e.getMessage()
                            + "). Delete it yourself; nothing is lost with it.",
                    e);
        }
    }

    /** Reads; another process may write meanwhile. */
    <T> T read(Work<T> work) throws ArchiveException {
        readLock.lock();
        try {
            return work.with(reading);
        } catch (SQLException e) {
            throw lost(e);
        } finally {
            readLock.unlock();
        }
    }

    /** Writes in one transaction: all of it, or nothing where it fails. Waits for another process that writes. */
    <T> T write(Work<T> work) throws ArchiveException {
        writeLock.lock();
        try (Statement statement = writing.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            boolean committed = false;
            try {
                T result = work.with(writing);
                statement.execute("COMMIT");
                committed = true;
                return result;
            } finally {
                if (!committed) {
                    rollback(statement);
                }
            }
        } catch (SQLException e) {
            throw lost(e);
        } finally {
            writeLock.unlock();
        }
    }

    private static void rollback(Statement statement) throws SQLException {
        try {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            // SQLite has rolled back itself where the disk was full; the first failure is the one to tell.
            if (!String.valueOf(e.getMessage()).contains("no transaction is active")) {
                throw e;
            }
        }
    }

    /** Moves what was written into the file itself, so that no log as large stays beside it. */
    void tidy() throws ArchiveException {
        writeLock.lock();
        try (Statement statement = writing.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException e) {
            throw lost(e);
        } finally {
            writeLock.unlock();
        }
    }

    /** Makes an empty index in place of a damaged one, so that the next call fills it. */
    private ArchiveException lost(SQLException cause) throws ArchiveException {
        if (file.isPresent() && isDamage(cause)) {
            writeLock.lock();
            readLock.lock();
            try {
                reading.close();
                writing.close();
                delete(file.get());
                IndexDatabase fresh = open(file, derivedBy);
                reading = fresh.reading;
                writing = fresh.writing;
            } catch (SQLException e) {
                cause.addSuppressed(e);
            } finally {
                readLock.unlock();
                writeLock.unlock();
            }
            return new IndexDamagedException(
                    "The index " + file.get() + " was damaged and is made anew. Try again.", cause);
        }
        return failed(file, cause);
    }

    private static boolean isDamage(SQLException e) {
        return e instanceof SQLiteException lite
                && (lite.getResultCode() == SQLiteErrorCode.SQLITE_CORRUPT
                        || lite.getResultCode() == SQLiteErrorCode.SQLITE_NOTADB
                        || lite.getResultCode() == SQLiteErrorCode.SQLITE_CORRUPT_VTAB
                        || lite.getResultCode() == SQLiteErrorCode.SQLITE_CORRUPT_INDEX
                        || lite.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_SHORT_READ);
    }

    private static ArchiveException failed(Optional<Path> file, SQLException e) {
        String where = file.map(Path::toString).orElse("in memory");
        String advice = "Delete it if that stays so: it is made anew, nothing is lost.";
        if (e instanceof SQLiteException lite) {
            if (lite.getResultCode() == SQLiteErrorCode.SQLITE_FULL) {
                advice = "The disk is full: free some space and try again. No snapshot is lost.";
            } else if (lite.getResultCode() == SQLiteErrorCode.SQLITE_BUSY) {
                advice = "Another process has been writing to it for a minute. Try again when that is done.";
            }
        }
        return new ArchiveException("The index " + where + " cannot be used (" + e.getMessage() + "). " + advice, e);
    }

    /** Returns what is wrong with the file's structure; empty if nothing is. */
    List<String> check() throws ArchiveException {
        return read(connection -> {
            List<String> problems = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("PRAGMA integrity_check")) {
                while (row.next()) {
                    problems.add(row.getString(1));
                }
            }
            return problems.equals(List.of("ok")) ? List.of() : List.copyOf(problems);
        });
    }

    Optional<Path> file() {
        return file;
    }

    /** Closes the file and removes it. */
    void delete() throws ArchiveException {
        close();
        if (file.isPresent()) {
            delete(file.get());
        }
    }

    @Override
    public void close() throws ArchiveException {
        try {
            if (reading != writing) {
                reading.close();
            }
            writing.close();
        } catch (SQLException e) {
            throw failed(file, e);
        }
    }

    /** Returns the first column of the first row, or null. */
    static @Nullable String single(Connection connection, String sql, String parameter) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, parameter);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }
}
