package org.clausewatch.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.clausewatch.export.ClauseListing;
import org.clausewatch.export.Wording;
import org.clausewatch.extract.Extraction;
import org.clausewatch.model.Version;
import org.clausewatch.workspace.Workspace;
import org.clausewatch.workspace.WorkspaceException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the clauses of texts that concern a topic. */
@Command(
        name = "clauses",
        header = "Show what policies say about AI training and data sharing.",
        description = {
            "Lists every clause that concerns a topic, with the words that show it. JSON holds all clauses of a file,"
                    + " one object a line for each file."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  clausewatch clauses privacy.html",
            "  clausewatch clauses *.md --topic ai-training",
            "  clausewatch clauses *.html --format json > clauses.jsonl"
        })
final class ClausesCommand implements Callable<Integer> {
    /** How clauses are listed. */
    enum Format {
        TEXT,
        JSON
    }

    private final Context context;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "HTML, MHTML, Markdown or text.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--topic",
            paramLabel = "TOPIC",
            description = "List clauses that concern this topic; may be repeated. Without it: ai-training and"
                    + " data-sharing.")
    private List<String> topics = new ArrayList<>();

    @Option(names = "--format", paramLabel = "text|json", description = "Default: text.")
    private Format format = Format.TEXT;

    @Option(names = "-o", paramLabel = "FILE", description = "Write to a file, whole or not at all.")
    private Optional<Path> file = Optional.empty();

    @Mixin
    private ColourOption colour = new ColourOption();

    ClausesCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws CommandException, WorkspaceException {
        Workspace workspace = context.workspace();
        List<String> wanted = Topics.chosen(topics, workspace);
        Output output = Output.of(context.surroundings(), file);
        boolean coloured = colour.applies(context.surroundings(), output);
        // One file after the other, so that a thousand need no more memory than one.
        int[] failed = new int[1];
        output.write(out -> {
            int written = 0;
            for (Path path : files) {
                try {
                    ClauseListing listing = listing(workspace, path);
                    if (format == Format.JSON) {
                        listing.writeJsonLine(out);
                    } else {
                        out.write(written > 0 ? "\n" : "");
                        listing.writeText(
                                wanted,
                                Wording.english(),
                                context.surroundings().width(),
                                coloured,
                                out);
                    }
                    written++;
                } catch (WorkspaceException e) {
                    context.say(String.valueOf(e.getMessage()));
                    failed[0]++;
                }
            }
        });
        return failed[0] > 0 ? ExitStatus.FAILED : ExitStatus.DONE;
    }

    private ClauseListing listing(Workspace workspace, Path path) throws WorkspaceException {
        Extraction extraction = workspace.read(path, List.of(), List.of()).extraction();
        context.warnUnlessPolicy(path.toString(), extraction);
        Version version = extraction.version();
        List<ClauseListing.Item> items = workspace.topics(version).stream()
                .map(clause -> new ClauseListing.Item(clause.clause(), clause.topics()))
                .toList();
        return new ClauseListing(path.toString(), version.language(), workspace.judges(version.language()), items);
    }
}
