package org.clausewatch.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.clausewatch.export.JsonByTime;
import org.clausewatch.export.TextByTime;
import org.clausewatch.export.WaveText;
import org.clausewatch.export.Wording;
import org.clausewatch.history.SamePolicies;
import org.clausewatch.history.Wave;
import org.clausewatch.history.Waves;
import org.clausewatch.workspace.ChangesByTime;
import org.clausewatch.workspace.Workspace;
import org.clausewatch.workspace.WorkspaceException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows which similar clauses came into the policies of several companies within weeks. */
@Command(
        name = "waves",
        header = "Show similar words that came into policies of several companies within weeks.",
        description = {
            "Compares what is new in changes of substance that were first seen within eight weeks of each other. Services"
                    + " that publish the same policy count as one company. JSON is one wave a line, after"
                    + " history.schema.json."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  clausewatch waves", "  clausewatch waves --topic ai-training --format json"})
final class WavesCommand implements Callable<Integer> {
    private final Context context;

    @Option(
            names = "--topic",
            paramLabel = "TOPIC",
            description = "Among changes that concern this topic; may be given several times. Without it: ai-training"
                    + " and data-sharing.")
    private List<String> topics = new ArrayList<>();

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private OutputOptions where = new OutputOptions();

    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    @Mixin
    private RulesOption rules = new RulesOption();

    WavesCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws CommandException, WorkspaceException {
        Workspace workspace = context.workspace(archive, rules);
        List<String> chosen = Topics.chosen(topics, workspace);
        ChangesByTime found;
        SamePolicies same;
        List<String> damages;
        try (ProgressLine progress = context.progress()) {
            found = workspace.wholeArchive().changesByTime(workspace.documents(), chosen, false, Instant.MIN, progress);
            same = workspace.wholeArchive().samePolicies(progress);
            damages = workspace.wholeArchive().damages(progress);
        }
        damages.forEach(context::say);
        found.unread().forEach(pair -> context.say(TextByTime.unread(pair) + "."));
        List<Wave> waves = Waves.of(found.changes(), same::party);
        Output output = where.output(context);
        boolean coloured = where.coloured(context, output);
        output.write(out -> {
            switch (format.chosen()) {
                case TEXT ->
                    new WaveText(Wording.english(), context.surroundings().width(), coloured)
                            .write(waves, chosen, found.documents(), out);
                case JSON -> JsonByTime.writeWaves(waves, out);
            }
        });
        return damages.isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED;
    }
}
