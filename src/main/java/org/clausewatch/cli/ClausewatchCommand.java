package org.clausewatch.cli;

import java.util.concurrent.Callable;
import org.clausewatch.workspace.ProgramVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ScopeType;

/** The program itself; without a command it opens the window. */
@Command(
        name = "clausewatch",
        header = "Shows how privacy policies change, first of all about AI training and data sharing.",
        description = "Without a command it opens the window on the archive.",
        synopsisSubcommandLabel = "[COMMAND]",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = ClausewatchCommand.Version.class,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done",
            "1:relevant changes exist (only with diff --exit-code)",
            "2:the command was not understood",
            "3:the command could not be done, or not wholly"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  clausewatch",
            "  clausewatch diff old.html new.html",
            "  clausewatch log Natterwick --since 2024",
            "  clausewatch fetch https://zorbly.example/privacy --service Zorbly --terms \"Privacy Policy\"",
            "  clausewatch --archive policies log",
            "  clausewatch diff --help"
        })
final class ClausewatchCommand implements Callable<Integer> {
    /** Says which Clausewatch this is. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"clausewatch " + ProgramVersion.current()};
        }
    }

    private final Context context;
    private final CommandLineFace.Window window;

    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    @Mixin
    private RulesOption rules = new RulesOption();

    ClausewatchCommand(Context context, CommandLineFace.Window window) {
        this.context = context;
        this.window = window;
    }

    @Override
    public Integer call() throws Exception {
        return window.open(archive.folder(context.archive()), rules.folders());
    }
}
