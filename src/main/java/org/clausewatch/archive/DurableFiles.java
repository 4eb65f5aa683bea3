package org.clausewatch.archive;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files so that after a crash they are there whole or not at all. */
final class DurableFiles {
    /** Ending of a file that is being written; one found without a writer is left from a crash. */
    static final String UNFINISHED = ".part";

    /** Only POSIX systems let a folder be opened to flush its entries to disk; Windows does so itself. */
    private static final boolean FOLDERS_FLUSH = File.separatorChar == '/';

    private DurableFiles() {}

    /** Writes a file under a temporary name in its folder, flushes it and renames it. */
    static void write(Path target, byte[] bytes) throws IOException {
        writeUnflushed(target, bytes);
        flushFolder(target);
    }

    /**
     * Writes a file as {@link #write} does, but leaves it to the caller to {@link #flush} its folder: until
     * then a power cut may take the whole file away again.
     */
    static void writeUnflushed(Path target, byte[] bytes) throws IOException {
        Path unfinished = target.resolveSibling(target.getFileName() + UNFINISHED);
        try (FileChannel channel = FileChannel.open(
                unfinished,
                StandardOpenOption.WRITE,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            writeFully(channel, bytes);
            channel.force(true);
        }
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Appends a line and its line feed in one piece and flushes it. */
    static void appendLine(Path file, String line) throws IOException {
        boolean created = Files.notExists(file);
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            writeFully(channel, (line + "\n").getBytes(StandardCharsets.UTF_8));
            channel.force(true);
        }
        if (created) {
            flushFolder(file);
        }
    }

    /** Cuts a file and flushes it. */
    static void truncate(Path file, long length) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
            channel.force(true);
        }
    }

    /** Creates a folder and those above it, and flushes the new entries. */
    static void createFolders(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            createFolders(parent);
        }
        Files.createDirectories(folder);
        flushFolder(folder);
    }

    private static void writeFully(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    /** Flushes the entry of a file or folder in the folder that holds it. */
    private static void flushFolder(Path entry) throws IOException {
        Path folder = entry.toAbsolutePath().getParent();
        if (folder != null) {
            flush(folder);
        }
    }

    /** Flushes the entries of a folder: after that, what stands in it survives a power cut. */
    static void flush(Path folder) throws IOException {
        if (FOLDERS_FLUSH) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
