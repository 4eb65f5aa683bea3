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
                    + " quotation marks is found as it stands, train* finds all words that begin so. -word or NOT word leaves"
                    + " out clauses that have it; one OR other, in capitals, finds either. Each wording of a clause is"
                    + " one hit, with when it was there.",
            "Put a word with a minus into quotation marks together with the others, as the shell passes them on"
                    + " together: 'train -models'."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  clausewatch search train* model*",
            "  clausewatch search '\"third parties\" share' --current",
            "  clausewatch search 'train* -employees \"opt out\" OR object'",
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
        Optional<String> problem = SearchQuery.of(asked).problem();
        if (problem.isPresent()) {
            throw CommandException.wrongUse(problem.get());
        }
        SearchResult result;
        int damaged;
        try (ProgressLine progress = context.progress()) {
            SearchQuery query = query(workspace, asked);
            result = workspace.wholeArchive().search(query, progress);
            damaged = damaged(workspace, query, progress);
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
        if (damaged > 0) {
            context.say((damaged == 1 ? "a snapshot is" : damaged + " snapshots are")
                    + " damaged or gone, so wordings may be missing that only "
                    + (damaged == 1 ? "that one shows" : "those show")
                    + ", and others may have stood longer. 'clausewatch verify' says more.");
            return ExitStatus.FAILED;
        }
        return ExitStatus.DONE;
    }

    /** Counts the snapshots that cannot be read among those that were searched. */
    private static int damaged(Workspace workspace, SearchQuery query, ProgressLine progress)
            throws WorkspaceException {
        if (query.service().isEmpty()) {
            return workspace.wholeArchive().damages(progress).size();
        }
        int damaged = 0;
        for (DocumentRef each : workspace.documents()) {
            if (query.service().equals(Optional.of(each.service()))
                    && (query.terms().isEmpty() || query.terms().equals(Optional.of(each.terms())))) {
                damaged += workspace.damages(each, progress).size();
            }
        }
        return damaged;
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
