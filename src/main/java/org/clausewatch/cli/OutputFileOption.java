package org.clausewatch.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that writes the output to a file. */
final class OutputFileOption {
    @Option(names = "-o", paramLabel = "FILE", description = "Write to a file, whole or not at all.")
    private Optional<Path> file = Optional.empty();

    /** Returns where the output goes. */
    Output output(Context context) {
        return Output.of(context.surroundings(), file);
    }
}
