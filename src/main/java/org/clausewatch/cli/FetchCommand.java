package org.clausewatch.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.clausewatch.history.Observation;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.workspace.DeclaredDocuments;
import org.clausewatch.workspace.DeclaredFetch;
import org.clausewatch.workspace.FetchReport;
import org.clausewatch.workspace.Workspace;
import org.clausewatch.workspace.WorkspaceException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gets policies' pages from their sites into the archive. */
@Command(
        name = "fetch",
        header = "Fetch policies' pages into the archive.",
        description = {
            "Keeps each page as served, with the request, the headers and the time. The archive is made if there is"
                    + " none. Heeds robots.txt.",
            "With an address: that page. Without: the documents that the archive has declarations of ('clausewatch"
                    + " import ota' brings declarations in), all or those of a service."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  clausewatch fetch https://zorbly.example/privacy --service Zorbly --terms \"Privacy Policy\"",
            "  clausewatch fetch",
            "  clausewatch fetch \"Zorbly/Privacy Policy\"",
        })
final class FetchCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "URL|SERVICE[/TERMS]",
            description = "The page's address, or what of the declared documents to fetch. Without it: all of them.")
    private Optional<String> what = Optional.empty();

    @Option(names = "--service", paramLabel = "NAME", description = "With an address: what the company offers, Zorbly.")
    private String service = "";

    @Option(
            names = "--terms",
            paramLabel = "TYPE",
            description = "With an address: which document of it, as Open Terms Archive names it: Privacy Policy, Terms"
                    + " of Service.")
    private String terms = "";

    @Option(
            names = "--ignore-robots-once",
            description = "Fetch this one page though the site's robots.txt forbids it. That is kept with the page.")
    private boolean ignoreRobots;

    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    FetchCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws CommandException, WorkspaceException {
        boolean document = !service.isEmpty() || !terms.isEmpty();
        if (what.isPresent() && (document || what.get().contains("://"))) {
            return page(what.get());
        }
        if (document) {
            throw CommandException.wrongUse("--service and --terms go with the address of a page.");
        }
        if (ignoreRobots) {
            throw CommandException.wrongUse(
                    "--ignore-robots-once is for one page: give its address, --service and --terms.");
        }
        return declared();
    }

    private int page(String url) throws CommandException, WorkspaceException {
        DocumentRef ref = DocumentOptions.document(service, terms, DocumentOptions.checked(url));
        Workspace workspace = context.workspace(archive);
        FetchReport report;
        try (ProgressLine progress = context.progress()) {
            report = workspace.fetching().page(ref, ignoreRobots, progress);
        }
        return switch (report) {
            case FetchReport.RefusedByRobots(String message) ->
                throw CommandException.failed(
                        message + " To fetch this one page all the same, add --ignore-robots-once.");
            case FetchReport.Observed(var kept, boolean notModified) -> {
                String unchanged = notModified ? "The site says that the page has not changed.\n" : "";
                String text = new KeptText(context, workspace).of(kept);
                context.index(workspace);
                Output.of(context.surroundings(), Optional.empty()).write(out -> out.write(unchanged + text));
                yield kept.observation().content() instanceof Observation.Readable
                        ? ExitStatus.DONE
                        : ExitStatus.FAILED;
            }
        };
    }

    private int declared() throws CommandException, WorkspaceException {
        Workspace workspace = context.workspace(archive);
        DeclaredDocuments declared = workspace.fetching().declared();
        declared.problems().forEach(context::say);
        if (declared.documents().isEmpty()) {
            throw CommandException.failed("The archive " + workspace.folder()
                    + " has no declarations of what to fetch. Bring some in with 'clausewatch import ota FOLDER', or"
                    + " give a page's address with --service and --terms.");
        }
        List<DocumentRef> wanted = new Documents(
                        declared.documents().stream()
                                .map(DeclaredDocuments.Declared::document)
                                .toList(),
                        "no declaration of")
                .matching(what);
        List<DeclaredDocuments.Declared> chosen = declared.documents().stream()
                .filter(each -> wanted.contains(each.document()))
                .toList();
        List<DeclaredFetch> fetched;
        try (ProgressLine progress = context.progress()) {
            fetched = workspace.fetching().declared(chosen, progress);
        }
        context.index(workspace);
        FetchedText text = new FetchedText(fetched, chosen.size());
        Output.of(context.surroundings(), Optional.empty()).write(out -> out.write(text.text()));
        return text.allWell() ? ExitStatus.DONE : ExitStatus.FAILED;
    }
}
