package org.clausewatch.cli;

import picocli.CommandLine.Option;

/** The option that chooses between text, JSON and a table. */
final class LogFormatOption {
    @Option(names = "--format", paramLabel = "text|json|csv", description = "Default: text.")
    private LogFormat format = LogFormat.TEXT;

    LogFormat chosen() {
        return format;
    }
}
