package org.clausewatch.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;

/**
 * The right to write to an archive, held by one process at a time: who creates {@code archive.lock}
 * holds it until the file is removed. Readers never look at it.
 *
 * <p>The file names its owner, so that the lock of a process that died is recognised. Locks of the
 * operating system are not used: on POSIX a process loses them as soon as it closes any other handle
 * on the file, and network drives often have none.
 */
final class ArchiveLock implements AutoCloseable {
    static final String FILE = "archive.lock";

    /** Held for the moment in which a dead process's lock is removed, so that one alone removes it. */
    private static final String TAKEOVER_FILE = "archive.takeover.lock";

    private static final int LONGEST_OWNER = 1000;

    private final Path file;

    private ArchiveLock(Path file) {
        this.file = file;
    }

    /**
     * Who holds a lock.
     *
     * @param started when the process started, to tell it from a later one of the same number; "" if
     *     the system does not tell
     */
    private record Owner(long pid, String host, String started) {
        static Owner self() {
            return new Owner(ProcessHandle.current().pid(), hostName(), started(ProcessHandle.current()));
        }

        static Optional<Owner> parse(String text) {
            String[] lines = text.split("\n", -1);
            if (lines.length < 3 || !lines[0].matches("\\d{1,18}")) {
                return Optional.empty();
            }
            return Optional.of(new Owner(Long.parseLong(lines[0]), lines[1], lines[2]));
        }

        String text() {
            return pid + "\n" + host + "\n" + started + "\n";
        }

        /** Tells whether it is known to be gone; of another computer's processes nothing is known. */
        boolean isDead() {
            if (!host.equals(hostName())) {
                return false;
            }
            Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
            if (process.isEmpty()) {
                return true;
            }
            String now = started(process.get());
            return !now.isEmpty() && !started.isEmpty() && !now.equals(started);
        }

        private static String started(ProcessHandle process) {
            return process.info().startInstant().map(Instant::toString).orElse("");
        }
    }

    /**
     * Takes the lock.
     *
     * @param folder the archive's
     * @throws ArchiveException if another process holds it, or the folder cannot be written to
     */
    static ArchiveLock take(Path folder) throws ArchiveException {
        Path file = folder.resolve(FILE);
        try {
            if (create(file)) {
                return new ArchiveLock(file);
            }
            removeIfDead(folder, file);
            if (create(file)) {
                return new ArchiveLock(file);
            }
            throw held(folder, file);
        } catch (IOException e) {
            throw new ArchiveException(
                    "The archive " + folder + " cannot be written to (" + e.getMessage()
                            + "). Allow writing to that folder, or choose another archive with --archive.",
                    e);
        }
    }

    private static boolean create(Path file) throws IOException {
        try {
            Files.writeString(
                    file,
                    Owner.self().text(),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    private static void removeIfDead(Path folder, Path file) throws IOException {
        if (!isDead(file)) {
            return;
        }
        Path takeover = folder.resolve(TAKEOVER_FILE);
        if (isDead(takeover)) {
            Files.deleteIfExists(takeover);
        }
        if (create(takeover)) {
            try {
                // Another may have been quicker: then the file is now that one's.
                if (isDead(file)) {
                    Files.deleteIfExists(file);
                }
            } finally {
                Files.deleteIfExists(takeover);
            }
        }
    }

    private static boolean isDead(Path file) throws IOException {
        return Owner.parse(read(file)).map(Owner::isDead).orElse(false);
    }

    private static ArchiveException held(Path folder, Path file) throws IOException {
        Optional<Owner> owner = Owner.parse(read(file));
        if (owner.equals(Optional.of(Owner.self()))) {
            return new ArchiveException("The archive " + folder
                    + " is being written to by another part of this program. Try again when that is done.");
        }
        String who = owner.map(other -> "process " + other.pid() + " on " + other.host())
                .orElse("another process");
        return new ArchiveException("The archive " + folder + " is being written to by " + who
                + ". Wait until that is done and try again. If that process is not running any more, delete the file "
                + file + ".");
    }

    private static String read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LONGEST_OWNER), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            // Given back in the meantime.
            return "";
        }
    }

    /** Returns the computer's name without asking the network for it. */
    private static String hostName() {
        try {
            return Files.readString(Path.of("/etc/hostname")).strip();
        } catch (IOException e) {
            // Only Linux has the file; Windows has a variable. Without a name the number of the process
            // has to do.
            String name = System.getenv("COMPUTERNAME");
            return name == null ? "this computer" : name.strip();
        }
    }

    /** Gives the right back. */
    @Override
    public void close() throws ArchiveException {
        try {
            // Somebody may have deleted it and begun to write; that one's lock stays.
            if (read(file).equals(Owner.self().text())) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new ArchiveException(
                    "What was added is kept, but the lock cannot be given back (" + e.getMessage()
                            + "). Delete the file " + file + ".",
                    e);
        }
    }
}
