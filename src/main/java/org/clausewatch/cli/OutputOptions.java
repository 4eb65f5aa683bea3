package org.clausewatch.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say where the output goes, and whether in colour. */
final class OutputOptions {
    @Mixin
    private OutputFileOption file = new OutputFileOption();

    @Option(
            names = "--color",
            paramLabel = "auto|always|never",
            description = "Default: auto, colour on a terminal unless NO_COLOR is set.")
    private ColourChoice colour = ColourChoice.AUTO;

    /** Returns where the output goes. */
    Output output(Context context) {
        return file.output(context);
    }

    /** Tells whether an output is to be coloured. */
    boolean coloured(Context context, Output output) {
        return colour == ColourChoice.ALWAYS
                || (output.terminal() && context.surroundings().colour(colour));
    }
}
