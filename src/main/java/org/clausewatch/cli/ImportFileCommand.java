package org.clausewatch.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.workspace.Kept;
import org.clausewatch.workspace.Workspace;
import org.clausewatch.workspace.WorkspaceException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings a saved page into the archive. */
@Command(
        name = "file",
        header = "Bring a saved page into the archive.",
        description = "HTML, MHTML, PDF, Word (.docx), a mail (.eml), Markdown or text. The archive is made if there is"
                + " none.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  clausewatch import file privacy.html --service Zorbly --terms \"Privacy Policy\"",
            "  clausewatch import file old.mhtml --service Zorbly --terms \"Privacy Policy\" --observed 2021-03-01",
            "  clausewatch import file we-updated.eml --attachment policy.pdf --service Zorbly --terms \"Privacy Policy\"",
        })
final class ImportFileCommand implements Callable<Integer> {
    private static final int LENGTH_OF_DAY = "2024-06-26".length();

    private final Context context;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "The saved page, or - to read its text from standard input.")
    private Path file = Path.of("");

    @Mixin
    private DocumentOptions document = new DocumentOptions();

    @Option(
            names = "--observed",
            paramLabel = "DATE",
            description = "When the page stood on the web like this: 2021-03-01 or 2021-03-01T08:15:30Z (UTC). Without"
                    + " it: what the file says, else its date.")
    private Optional<String> observed = Optional.empty();

    @Option(names = "--url", paramLabel = "URL", description = "Where it stood. Without it: what the file says.")
    private String url = "";

    @Option(
            names = "--attachment",
            paramLabel = "NAME",
            description = "Of a mail: take this file, which is attached to it. Without it: the mail's own text.")
    private Optional<String> attachment = Optional.empty();

    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    ImportFileCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws CommandException, WorkspaceException {
        Optional<Instant> at = observed.isPresent() ? Optional.of(Dates.start(observed.get())) : Optional.empty();
        DocumentRef ref = document.document(url);
        Workspace workspace = context.workspace(archive);
        Kept kept;
        if (attachment.isPresent()) {
            kept = workspace.imports().attachment(file, attachment.get(), ref, at);
        } else if (file.toString().equals(PastedText.NAME)) {
            kept = workspace.imports().text(PastedText.text(context), ref, at);
        } else {
            kept = workspace.imports().file(file, ref, at);
            for (String name : workspace.imports().attachments(file)) {
                context.say("the mail's own text was taken; it also has the file “" + name + "”: to take that, add"
                        + " --attachment \"" + name + "\".");
            }
        }
        tellTime(kept);
        String text = new KeptText(context, workspace).of(kept);
        context.index(workspace);
        Output.of(context.surroundings(), Optional.empty()).write(out -> out.write(text));
        return ExitStatus.DONE;
    }

    /** The order of versions hangs on the time: where the user did not give it to the day, it is told. */
    private void tellTime(Kept kept) {
        Instant at = kept.observation().at().truncatedTo(ChronoUnit.SECONDS);
        if (observed.isPresent()) {
            if (observed.get().length() < LENGTH_OF_DAY) {
                context.say("--observed " + observed.get() + " was taken as "
                        + at.atZone(ZoneOffset.UTC).toLocalDate() + ".");
            }
            return;
        }
        switch (kept.observed()) {
            case "page" -> context.say("observed " + at + ", when the page was saved, as the file says.");
            case "mail" -> context.say("observed " + at + ", the mail's date.");
            case "file-date" ->
                context.say("observed " + at + ", the file's date; give --observed if the page is older.");
            case "pasting" -> context.say("observed " + at + ", which is now; give --observed if the text is older.");
            default -> {
                // Given when it was brought in before.
            }
        }
    }
}
