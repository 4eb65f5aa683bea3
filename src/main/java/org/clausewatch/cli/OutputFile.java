package org.clausewatch.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** A file that a command's result goes to. It is written whole or not at all. */
public final class OutputFile {
    /** Something that writes. */
    interface Writing {
        void to(OutputStream out) throws IOException, CommandException;
    }

    private OutputFile() {}

    /**
     * Writes a result that is complete, over what the file held.
     *
     * @throws CommandException if it cannot be written
     */
    public static void write(Path file, byte[] bytes) throws CommandException {
        write(file, out -> out.write(bytes));
    }

    static void write(Path file, Writing writing) throws CommandException {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                if (Files.isDirectory(file)) {
                    throw CommandException.failed(file + " is a folder. Name a file in it.");
                }
                // A device such as /dev/null has no place for a temporary file beside it.
                try (OutputStream out = Files.newOutputStream(file)) {
                    writing.to(out);
                }
                return;
            }
            writeWhole(file.toAbsolutePath(), writing);
        } catch (NoSuchFileException e) {
            throw CommandException.failed(
                    hasFolder(file)
                            ? file + " cannot be written: its folder takes no files. Name another."
                            : "The folder of " + file + " does not exist. Make it first, or name another.");
        } catch (AccessDeniedException e) {
            throw CommandException.failed(file + " may not be written. Name a file in a folder of your own.");
        } catch (IOException e) {
            throw CommandException.failed(file + " cannot be written: " + message(e) + ".");
        }
    }

    private static boolean hasFolder(Path file) {
        return Optional.ofNullable(file.toAbsolutePath().getParent())
                .filter(Files::isDirectory)
                .isPresent();
    }

    /** Writes beside the file and renames, so that nobody ever finds half of it. */
    private static void writeWhole(Path file, Writing writing) throws IOException, CommandException {
        Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file;
        Path temporary = target.resolveSibling("." + target.getFileName() + "."
                + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ".tmp");
        try {
            try (FileChannel channel =
                            FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    OutputStream out = Channels.newOutputStream(channel)) {
                writing.to(out);
                out.flush();
                channel.force(true);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    static String message(IOException e) {
        if (e instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
