package org.clausewatch.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.clausewatch.export.VersionText;
import org.clausewatch.extract.Extraction;
import org.clausewatch.workspace.WorkspaceException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the text that is read from a page. */
@Command(
        name = "extract",
        header = "Show the policy text that is read from a page.",
        description = {
            "Finds the policy in a page and leaves out menus, banners and footers. Selectors say what to keep or take"
                    + " out where that goes wrong."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  clausewatch extract privacy.html",
            "  clausewatch extract privacy.html --select main --remove .share --format md",
            "  clausewatch extract privacy.html --format json -o clauses.json"
        })
final class ExtractCommand implements Callable<Integer> {
    /** How a version is written. */
    enum Format {
        TEXT,
        MD,
        JSON
    }

    private final Context context;

    @Parameters(index = "0", paramLabel = "PAGE", description = "A file: HTML, MHTML, Markdown or text.")
    private Path page = Path.of("");

    @Option(names = "--select", paramLabel = "CSS", description = "Keep only what this selects; may be repeated.")
    private List<String> select = new ArrayList<>();

    @Option(names = "--remove", paramLabel = "CSS", description = "Take out what this selects; may be repeated.")
    private List<String> remove = new ArrayList<>();

    @Option(names = "--format", paramLabel = "text|md|json", description = "Default: text, one clause a line.")
    private Format format = Format.TEXT;

    @Mixin
    private OutputFileOption where = new OutputFileOption();

    ExtractCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws CommandException, WorkspaceException {
        Extraction extraction = context.workspace().read(page, select, remove).extraction();
        context.warnUnlessPolicy(page.toString(), extraction);
        where.output(context).write(out -> {
            switch (format) {
                case TEXT -> VersionText.writeText(extraction.version(), out);
                case MD -> VersionText.writeMarkdown(extraction.version(), out);
                case JSON -> VersionText.writeJson(extraction.version(), out);
            }
        });
        return ExitStatus.DONE;
    }
}
