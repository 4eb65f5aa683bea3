package org.clausewatch.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The right to write to an archive, held by one process at a time.
 *
 * <p>The operating system's lock on {@code archive.lock} decides, so a process that died holds
 * nothing, however it died; the file's text only tells who holds it. Readers never look at it.
 */
final class ArchiveLock implements AutoCloseable {
    static final String FILE = "archive.lock";

    /** Far behind the text: Windows lets nobody read what is locked. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private static final int ATTEMPTS = 10;
    private static final int LONGEST_OWNER = 1000;

    private final Path file;
    private final FileChannel channel;

    private ArchiveLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @param folder the archive's
     * @throws ArchiveException if another process holds it, or the folder cannot be written to
     */
    static ArchiveLock take(Path folder) throws ArchiveException {
        Path file = folder.resolve(FILE);
        // Between opening and locking, the one who held the lock may remove the file: then try again.
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            ArchiveLock lock = tryTake(file);
            if (lock != null) {
                return lock;
            }
        }
        throw new ArchiveException(
                "The archive " + folder + " is being written to by others all the time. Try again later.");
    }

    private static @Nullable ArchiveLock tryTake(Path file) throws ArchiveException {
        FileChannel channel;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new ArchiveException(
                    "The archive " + file.getParent() + " cannot be written to (" + e.getMessage()
                            + "). Allow writing to that folder, or choose another archive with --archive.",
                    e);
        }
        try {
            FileLock held = channel.tryLock(LOCKED_BYTE, 1, false);
            if (held == null) {
                throw heldByAnother(file);
            }
            String token = UUID.randomUUID().toString();
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((owner() + "\n" + token + "\n").getBytes(StandardCharsets.UTF_8)), 0);
            if (readText(file).contains(token)) {
                return new ArchiveLock(file, channel);
            }
            channel.close();
            return null;
        } catch (OverlappingFileLockException e) {
            closeQuietly(channel, e);
            throw new ArchiveException(
                    "The archive " + file.getParent()
                            + " is already being written to by this program. Wait until it is done.",
                    e);
        } catch (IOException e) {
            closeQuietly(channel, e);
            throw new ArchiveException(
                    "The archive " + file.getParent() + " cannot be locked (" + e.getMessage()
                            + "). Its drive may not support locks; move the archive to a local drive.",
                    e);
        } catch (ArchiveException e) {
            closeQuietly(channel, e);
            throw e;
        }
    }

    private static ArchiveException heldByAnother(Path file) throws IOException {
        String text = readText(file);
        String owner =
                text.isEmpty() ? "another process" : text.lines().findFirst().orElse("another process");
        return new ArchiveException("The archive " + file.getParent() + " is being written to by " + owner
                + ". Wait until that is done, or close that program, and try again.");
    }

    private static String readText(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LONGEST_OWNER), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            // Its owner removed it in the meantime.
            return "";
        }
    }

    private static String owner() {
        return "process " + ProcessHandle.current().pid() + " on " + hostName();
    }

    /** The computer's name without asking the network for it. */
    private static String hostName() {
        for (String variable : new String[] {"HOSTNAME", "COMPUTERNAME"}) {
            String name = System.getenv(variable);
            if (name != null && !name.isBlank()) {
                return name.strip();
            }
        }
        try {
            return Files.readString(Path.of("/etc/hostname")).strip();
        } catch (IOException e) {
            // Only Linux has the file; the process number is what matters.
            return "this computer";
        }
    }

    private static void closeQuietly(FileChannel channel, Exception cause) {
        try {
            channel.close();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /** Gives the right back. */
    @Override
    public void close() throws ArchiveException {
        try (channel) {
            // Removed while still held, so that nobody's new file is removed.
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new ArchiveException(
                    "The file " + file + " cannot be removed (" + e.getMessage() + "). What was added is kept.", e);
        }
    }
}
