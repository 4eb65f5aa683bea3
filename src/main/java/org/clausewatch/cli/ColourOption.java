package org.clausewatch.cli;

import picocli.CommandLine.Option;

/** The option that chooses colour. */
final class ColourOption {
    @Option(
            names = "--color",
            paramLabel = "auto|always|never",
            description = "Default: auto, colour on a terminal unless NO_COLOR is set.")
    private ColourChoice choice = ColourChoice.AUTO;

    /** Tells whether an output is to be coloured. */
    boolean applies(Surroundings surroundings, Output output) {
        return choice == ColourChoice.ALWAYS || (output.terminal() && surroundings.colour(choice));
    }
}
