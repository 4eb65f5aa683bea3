package org.clausewatch.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say where the output goes, and whether in colour. */
final class OutputOptions {
    @Option(names = "-o", paramLabel = "FILE", description = "Write to a file, whole or not at all.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--color",
            paramLabel = "auto|always|never",
            description = "Default: auto, colour on a terminal unless NO_COLOR is set.")
    private ColourChoice colour = ColourChoice.AUTO;

    /** Returns where the output goes. */
    Output output(Context context) {
        return Output.of(context.surroundings(), file);
    }

    /** Tells whether an output is to be coloured. */
    boolean coloured(Context context, Output output) {
        return colour == ColourChoice.ALWAYS
                || (output.terminal() && context.surroundings().colour(colour));
    }
}
