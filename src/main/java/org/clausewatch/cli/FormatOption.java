package org.clausewatch.cli;

import picocli.CommandLine.Option;

/** The option that chooses between text and JSON. */
final class FormatOption {
    @Option(names = "--format", paramLabel = "text|json", description = "Default: text.")
    private TextOrJson format = TextOrJson.TEXT;

    TextOrJson chosen() {
        return format;
    }
}
