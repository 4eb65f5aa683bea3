package org.clausewatch.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

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
            OutputFile.write(file.get(), out -> {
                Writer text = writer(out, StandardCharsets.UTF_8);
                writing.to(text);
                text.flush();
            });
            return;
        }
        try {
            Writer out = writer(surroundings.out(), surroundings.charset());
            writing.to(out);
            out.flush();
        } catch (IOException e) {
            if (!isClosedPipe(e)) {
                throw CommandException.failed("The output cannot be written: " + OutputFile.message(e) + ".");
            }
        }
    }

    private static Writer writer(OutputStream out, Charset charset) {
        return new BufferedWriter(new OutputStreamWriter(out, charset));
    }

    private static boolean isClosedPipe(IOException e) {
        return OutputFile.message(e).toLowerCase(Locale.ROOT).contains("pipe");
    }
}
