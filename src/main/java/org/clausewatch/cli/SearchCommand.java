package org.clausewatch.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.clausewatch.archive.SearchQuery;
import org.clausewatch.archive.SearchResult;
import org.clausewatch.export.JsonSearch;
import org.clausewatch.export.TextSearch;
import org.clausewatch.export.Wording;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.workspace.Workspace;
import org.clausewatch.workspace.WorkspaceException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds clauses by their words. */
@Command(
        name = "search",
        header = "Find clauses by their words, in all versions of all policies.",
        description = {
            "All words must stand in one clause, in any order; capitals and accents do not count. A \"phrase\" in"
                    + " quotation marks is found as it stands, train* finds all words that begin so. Each wording of a"
                    + " clause is one hit, with when it was there."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  clausewatch search train* model*",
            "  clausewatch search '\"third parties\" share' --current",
            "  clausewatch search opt out --topic ai-training --in Natterwick",
        })
final class SearchCommand implements Callable<Integer> {
    private static final int MOST = 20;

    private final Context context;

    @Parameters(arity = "1..*", paramLabel = "WORDS", description = "What to search for.")
    private List<String> words = new ArrayList<>();

    @Option(names = "--current", description = "Only what the latest version of a policy says.")
    private boolean current;

    @Option(names = "--topic", paramLabel = "TOPIC", description = "Only clauses that concern this topic.")
    private Optional<String> topic = Optional.empty();

    @Option(names = "--in", paramLabel = "SERVICE[/TERMS]", description = "Only this service, or one document of it.")
    private Optional<String> document = Optional.empty();

    @Option(names = "--most", paramLabel = "N", description = "How many hits to show; default: ${DEFAULT-VALUE}.")
    private int most = MOST;

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private OutputOptions where = new OutputOptions();

    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    SearchCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws CommandException, WorkspaceException {
        if (most < 1) {
            throw CommandException.wrongUse("--most takes a number from 1.");
        }
        Workspace workspace = context.workspace(archive);
        if (topic.isPresent()) {
            Topics.chosen(List.of(topic.get()), workspace);
        }
        String asked = String.join(" ", words);
        SearchResult result;
        try (ProgressLine progress = context.progress()) {
            result = workspace.wholeArchive().search(query(workspace, asked), progress);
        }
        Output output = where.output(context);
        boolean coloured = where.coloured(context, output);
        output.write(out -> {
            switch (format.chosen()) {
                case TEXT ->
                    new TextSearch(Wording.english(), context.surroundings().width(), coloured)
                            .write(asked, result, out);
                case JSON -> JsonSearch.write(result, out);
            }
        });
        return ExitStatus.DONE;
    }

    private SearchQuery query(Workspace workspace, String asked) throws CommandException, WorkspaceException {
        Optional<String> service = Optional.empty();
        Optional<String> terms = Optional.empty();
        if (document.isPresent()) {
            List<DocumentRef> matching = new Documents(workspace.documents()).matching(document);
            service = Optional.of(matching.getFirst().service());
            terms = matching.size() == 1 && document.get().contains("/")
                    ? Optional.of(matching.getFirst().terms())
                    : Optional.empty();
        }
        return new SearchQuery(asked, current, topic, service, terms, most);
    }
}
