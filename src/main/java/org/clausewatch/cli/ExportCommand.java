package org.clausewatch.cli;

import picocli.CommandLine.Command;

/** What writes packages to hand on; does nothing by itself. */
@Command(
        name = ExportCommand.NAME,
        header = "Pack parts of the archive to hand on.",
        description = "A package holds snapshots as they were archived and what changed between them.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = "  clausewatch export wacz \"Natterwick/Privacy Policy\" -o natterwick.wacz")
final class ExportCommand {
    static final String NAME = "export";
}
