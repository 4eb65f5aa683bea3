package org.clausewatch.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.clausewatch.ingest.NoSuchPageException;
import org.clausewatch.ingest.WarcContents;
import org.clausewatch.ingest.WarcReport;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.workspace.Workspace;
import org.clausewatch.workspace.WorkspaceException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings pages of web archive files into the archive. */
@Command(
        name = "warc",
        header = "Bring pages of web archive files into the archive.",
        description = {
            "WARC, WARC.gz or WACZ, as ArchiveWeb.page, Browsertrix, Heritrix, wget and 'clausewatch export wacz' write"
                    + " them. Each capture of the page becomes an observation at the time that the file says. Redirects"
                    + " and repeats are followed inside the file; digests and hashes are checked, and what does not"
                    + " match is left out and told. Bringing in the same file again changes nothing."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  clausewatch import warc crawl.wacz --list",
            "  clausewatch import warc crawl.wacz --url https://zorbly.example/privacy --service Zorbly"
                    + " --terms \"Privacy Policy\"",
        })
final class ImportWarcCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(index = "0", arity = "1..*", paramLabel = "FILE", description = "The web archive files.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The page's address in the file; several times, if the page moved. Without it: the file's"
                    + " only page, or all pages of a package that 'clausewatch export wacz' made.")
    private List<String> urls = new ArrayList<>();

    @Option(names = "--list", description = "Only list the pages that the files hold.")
    private boolean list;

    @Option(names = "--service", paramLabel = "NAME", description = "What the company offers: Zorbly.")
    private Optional<String> service = Optional.empty();

    @Option(
            names = "--terms",
            paramLabel = "TYPE",
            description = "Which document of it, as Open Terms Archive names it: Privacy Policy, Terms of Service.")
    private Optional<String> terms = Optional.empty();

    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    ImportWarcCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws CommandException, WorkspaceException {
        Workspace workspace = context.workspace(archive);
        return list ? list(workspace) : bring(workspace);
    }

    private int list(Workspace workspace) throws CommandException, WorkspaceException {
        StringBuilder text = new StringBuilder();
        boolean sound = true;
        for (Path file : files) {
            WarcContents contents;
            try (ProgressLine progress = context.progress()) {
                contents = workspace.imports().warcContents(file, progress);
            }
            contents.troubles().forEach(context::say);
            sound &= contents.troubles().isEmpty();
            text.append(text.isEmpty() ? "" : "\n").append(WarcListing.of(contents));
        }
        print(text.toString());
        return sound ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    private int bring(Workspace workspace) throws CommandException, WorkspaceException {
        if (service.filter(name -> !name.isBlank()).isEmpty()
                || terms.filter(name -> !name.isBlank()).isEmpty()) {
            throw CommandException.wrongUse("say with --service and --terms which document the page is, such as"
                    + " --service Zorbly --terms \"Privacy Policy\"; or list the file's pages with --list.");
        }
        DocumentRef document =
                new DocumentRef(service.get().strip(), terms.get().strip(), "");
        List<WarcReport> reports;
        try (ProgressLine progress = context.progress()) {
            reports = workspace.imports().warc(files, urls, document, progress);
        } catch (NoSuchPageException e) {
            context.say(e.getMessage());
            print(WarcListing.of(e.contents()));
            return ExitStatus.FAILED;
        }
        StringBuilder text = new StringBuilder();
        boolean whole = true;
        for (WarcReport report : reports) {
            report.skipped().forEach(context::say);
            whole &= report.skipped().isEmpty();
            text.append(told(report, document, workspace.folder()));
        }
        print(text.toString() + next(workspace, document, reports));
        return whole ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    private static String told(WarcReport report, DocumentRef document, Path folder) {
        String already = report.alreadyThere() == 0
                ? ""
                : report.added() == 0
                        ? " " + count(report.alreadyThere()) + " there already."
                        : " " + count(report.alreadyThere()) + " there before.";
        return report.file() + ": " + report.added() + " new " + (report.added() == 1 ? "observation" : "observations")
                + " of " + document.service() + ", " + document.terms() + ", in the archive " + folder + "." + already
                + (report.skipped().isEmpty()
                        ? ""
                        : " " + report.skipped().size() + " left out; the reasons are told above.")
                + "\n"
                + report.sources().entrySet().stream()
                        .map(each -> "Source, kept with " + each.getValue()
                                + (each.getValue() == 1 ? " observation" : " observations")
                                + ", to be named where you publish it: " + each.getKey() + ".\n")
                        .collect(Collectors.joining())
                + report.notKept().stream().map(each -> each + "\n").collect(Collectors.joining());
    }

    private static String count(int observations) {
        return observations + (observations == 1 ? " was" : " were");
    }

    private String next(Workspace workspace, DocumentRef document, List<WarcReport> reports) {
        boolean any = reports.stream().anyMatch(report -> report.added() + report.alreadyThere() > 0);
        String named = workspace.folder().equals(context.archive()) ? "" : " --archive \"" + workspace.folder() + "\"";
        return any ? "'clausewatch log \"" + Documents.name(document) + "\"" + named + "' shows what changed.\n" : "";
    }

    private void print(String text) throws CommandException {
        Output.of(context.surroundings(), Optional.empty()).write(out -> out.write(text));
    }
}
