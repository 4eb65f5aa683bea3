package org.clausewatch.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Where a command's result goes: standard output, or a file that is written whole or not at all. */
final class Output {
    /** Something that writes. */
    interface Writing {
        void to(Writer out) throws IOException, CommandException;
    }

    private final Surroundings surroundings;
    private final Optional<Path> file;

    private Output(Surroundings surroundings, Optional<Path> file) {
        this.surroundings = surroundings;
        this.file = file;
    }

    /** Returns the file that the user named, or standard output. */
    static Output of(Surroundings surroundings, Optional<Path> file) {
        return new Output(surroundings, file);
    }

    /** Tells whether a person at a terminal reads it. */
    boolean terminal() {
        return surroundings.terminal() && file.isEmpty();
    }

    /**
     * Writes. A reader who closed the pipe ({@code | head}) has seen enough: that is no failure.
     *
     * @throws CommandException if it cannot be written
     */
    void write(Writing writing) throws CommandException {
        if (file.isPresent()) {
            writeFile(file.get(), writing);
            return;
        }
        try {
            Writer out = writer(surroundings.out(), surroundings.charset());
            writing.to(out);
            out.flush();
        } catch (IOException e) {
            if (!isClosedPipe(e)) {
                throw CommandException.failed("The output cannot be written: " + message(e) + ".");
            }
        }
    }

    private static Writer writer(OutputStream out, Charset charset) {
        return new BufferedWriter(new OutputStreamWriter(out, charset));
    }

    private static boolean isClosedPipe(IOException e) {
        return message(e).toLowerCase(Locale.ROOT).contains("pipe");
    }

    private static void writeFile(Path file, Writing writing) throws CommandException {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                if (Files.isDirectory(file)) {
                    throw CommandException.failed(file + " is a folder. Name a file in it.");
                }
                // A device such as /dev/null has no place for a temporary file beside it.
                try (Writer out = writer(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
                    writing.to(out);
                }
                return;
            }
            writeWhole(file.toAbsolutePath(), writing);
        } catch (NoSuchFileException e) {
            throw CommandException.failed("The folder of " + file + " does not exist. Make it first, or name another.");
        } catch (AccessDeniedException e) {
            throw CommandException.failed(file + " may not be written. Name a file in a folder of your own.");
        } catch (IOException e) {
            throw CommandException.failed(file + " cannot be written: " + message(e) + ".");
        }
    }

    /** Writes beside the file and renames, so that nobody ever finds half of it. */
    private static void writeWhole(Path file, Writing writing) throws IOException, CommandException {
        Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file;
        Path temporary = target.resolveSibling("." + target.getFileName() + "."
                + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ".tmp");
        try {
            try (FileChannel channel =
                            FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    Writer out = writer(Channels.newOutputStream(channel), StandardCharsets.UTF_8)) {
                writing.to(out);
                out.flush();
                channel.force(true);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static String message(IOException e) {
        if (e instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
