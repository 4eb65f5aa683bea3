package org.clausewatch.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.clausewatch.export.JsonHistory;
import org.clausewatch.export.TextHistory;
import org.clausewatch.export.Wording;
import org.clausewatch.history.ClauseSearch;
import org.clausewatch.history.ClauseStory;
import org.clausewatch.history.DocumentHistory;
import org.clausewatch.history.Lineages;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.workspace.Workspace;
import org.clausewatch.workspace.WorkspaceException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Follows one clause through all versions of its document. */
@Command(
        name = "lineage",
        header = "Follow one clause of a policy: first seen, each edit, moved, gone.",
        description = {
            "Finds the clause by some of its words, by its heading, or by the id that '#' begins. Where several fit,"
                    + " they are listed with their ids. JSON follows history.schema.json."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  clausewatch lineage \"Natterwick/Privacy Policy\" --clause \"train our models\"",
            "  clausewatch lineage \"Natterwick/Privacy Policy\" --clause \"#3f9a1c\" --format json"
        })
final class LineageCommand implements Callable<Integer> {
    private static final int MOST_LISTED = 20;

    private final Context context;

    @Parameters(index = "0", paramLabel = "SERVICE/TERMS", description = "A document of the archive.")
    private String document = "";

    @Option(
            names = "--clause",
            required = true,
            paramLabel = "WORDS",
            description = "Some of its words, its heading, or # and the beginning of its id.")
    private String clause = "";

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private OutputOptions where = new OutputOptions();

    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    LineageCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws CommandException, WorkspaceException {
        Workspace workspace = context.workspace(archive);
        DocumentRef ref = new Documents(workspace.documents()).named(document);
        DocumentHistory history;
        Lineages lineages;
        List<String> damages;
        try (ProgressLine progress = context.progress()) {
            history = workspace.history(ref, progress);
            lineages = workspace.lineages(ref, progress);
            damages = workspace.damages(ref, progress);
        }
        damages.forEach(context::say);
        ClauseSearch search = new ClauseSearch(history.versions(), lineages);
        List<ClauseSearch.Hit> hits = search.find(clause);
        Output output = where.output(context);
        boolean coloured = where.coloured(context, output);
        TextHistory text =
                new TextHistory(Wording.english(), context.surroundings().width(), coloured);
        if (hits.size() == 1) {
            ClauseStory story =
                    ClauseStory.of(history.versions(), hits.getFirst().lineage());
            output.write(out -> {
                switch (format.chosen()) {
                    case TEXT -> text.write(story, history.versions().getLast(), out);
                    case JSON -> JsonHistory.write(ref, story, out);
                }
            });
            return damages.isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED;
        }
        choose(text, search, hits);
        return ExitStatus.FAILED;
    }

    /** Says which clauses there are to choose from; on standard error, as none was asked for clearly. */
    private void choose(TextHistory text, ClauseSearch search, List<ClauseSearch.Hit> hits) throws CommandException {
        List<ClauseSearch.Hit> nearest = hits.isEmpty() ? search.nearest(clause) : hits;
        String message = hits.isEmpty()
                ? "No clause of " + document + " has '" + clause + "'."
                        + (nearest.isEmpty() ? "" : " These have some of the words:")
                : hits.size() + " clauses of " + document + " have '" + clause + "'. Give more words, or one of these"
                        + " ids"
                        + (hits.size() > MOST_LISTED ? " (the first " + MOST_LISTED + "):" : ":");
        StringWriter lines = new StringWriter();
        try {
            text.write(message, nearest.stream().limit(MOST_LISTED).toList(), lines);
        } catch (IOException e) {
            throw CommandException.failed(String.valueOf(e.getMessage()));
        }
        context.say(lines.toString().stripTrailing());
    }
}
