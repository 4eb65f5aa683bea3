package org.clausewatch.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.clausewatch.export.ClauseListing;
import org.clausewatch.export.DatedClausesText;
import org.clausewatch.export.Wording;
import org.clausewatch.model.ClauseIdentities;
import org.clausewatch.model.ClauseIdentity;
import org.clausewatch.model.Version;
import org.clausewatch.workspace.Workspace;
import org.clausewatch.workspace.WorkspaceException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says where texts stand on a topic, statement by statement. */
@Command(
        name = "clauses",
        header = "Show where policies stand on AI training and data sharing.",
        description = {
            "Says what the statements of a text on a topic amount to (so many permit it, so many say that it is not"
                    + " done, which choices users have), then lists each of them with its place, its words, who does"
                    + " what with which data, and the rules that found it. JSON holds all clauses of a text, one object"
                    + " a line for each text."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  clausewatch clauses privacy.html",
            "  clausewatch clauses *.md --topic ai-training",
            "  clausewatch clauses \"Natterwick/Privacy Policy\" --topic ai-training",
            "  clausewatch clauses \"Natterwick/Privacy Policy@2024-03\"",
            "  clausewatch clauses \"Natterwick/Privacy Policy\" --dated",
            "  clausewatch clauses *.html --format json > clauses.jsonl"
        })
final class ClausesCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "HTML, MHTML, Markdown or text; Service/Terms or Service/Terms@DATE in the archive, the last"
                    + " version where no date is given; or - for standard input.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--topic",
            paramLabel = "TOPIC",
            description = "Where the texts stand on this topic; may be repeated. Without it: ai-training and"
                    + " data-sharing.")
    private List<String> topics = new ArrayList<>();

    @Option(
            names = "--dated",
            description =
                    "All clauses of a document of the archive, or those on --topic, each with when its present wording"
                            + " was first seen.")
    private boolean dated;

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private OutputOptions where = new OutputOptions();

    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    @Mixin
    private RulesOption rules = new RulesOption();

    ClausesCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws CommandException, WorkspaceException {
        Workspace workspace = context.workspace(archive, rules);
        List<String> wanted = Topics.chosen(topics, workspace);
        Output output = where.output(context);
        boolean coloured = where.coloured(context, output);
        // One text after the other, so that a thousand need no more memory than one.
        int[] failed = new int[1];
        output.write(out -> {
            int written = 0;
            for (String name : names) {
                try {
                    VersionReading reading = VersionReading.of(context, workspace, name);
                    ClauseListing listing = listing(workspace, name, reading);
                    ClauseIdentities identities = dated ? identities(workspace, name, reading) : ClauseIdentities.NONE;
                    if (format.chosen() == TextOrJson.JSON) {
                        listing.writeJsonLine(identities, out);
                    } else if (dated) {
                        out.write(written > 0 ? "\n\n" : "");
                        new DatedClausesText(context.surroundings().width(), coloured)
                                .write(
                                        listing,
                                        identities,
                                        reading.place()
                                                .map(VersionReading.Place::begun)
                                                .orElse(Instant.MIN),
                                        topics,
                                        out);
                    } else {
                        out.write(written > 0 ? "\n\n" : "");
                        listing.writeText(
                                wanted,
                                Wording.english(),
                                context.surroundings().width(),
                                coloured,
                                out);
                    }
                    written++;
                    failed[0] += reading.incomplete() ? 1 : 0;
                } catch (WorkspaceException e) {
                    context.say(String.valueOf(e.getMessage()));
                    failed[0]++;
                }
            }
        });
        return failed[0] > 0 ? ExitStatus.FAILED : ExitStatus.DONE;
    }

    private ClauseIdentities identities(Workspace workspace, String name, VersionReading reading)
            throws WorkspaceException {
        VersionReading.Place place = reading.place()
                .orElseThrow(() -> new WorkspaceException(name + " is a file: only a document of the archive, such as"
                        + " \"Natterwick/Privacy Policy\", tells since when its clauses stand."));
        try (ProgressLine progress = context.progress()) {
            List<ClauseIdentity> identities =
                    workspace.lineages(place.document(), progress).identities(place.position());
            return clause -> Optional.of(identities.get(clause.index()));
        }
    }

    private static ClauseListing listing(Workspace workspace, String name, VersionReading reading)
            throws WorkspaceException {
        Version version = reading.version();
        return new ClauseListing(
                name,
                version.language(),
                workspace.judges(version.language()),
                reading.provenance(),
                workspace.statements(version),
                reading.place().isPresent()
                        ? workspace.notes().onClauses(reading.place().get().document(), version, reading.provenance())
                        : Map.of());
    }
}
