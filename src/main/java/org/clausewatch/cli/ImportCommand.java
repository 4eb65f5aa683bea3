package org.clausewatch.cli;

import picocli.CommandLine.Command;

/** What brings in the past; does nothing by itself. */
@Command(
        name = ImportCommand.NAME,
        header = "Bring pages that you have into the archive.",
        description = "Pages are kept as they are; the text is read from them whenever it is needed.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  clausewatch import file privacy.html --service Zorbly --terms \"Privacy Policy\"",
            "  clausewatch import ota genai-eu-2026-08.zip",
            "  clausewatch import wayback https://zorbly.example/privacy --service Zorbly --terms \"Privacy Policy\"",
        })
final class ImportCommand {
    static final String NAME = "import";
}
