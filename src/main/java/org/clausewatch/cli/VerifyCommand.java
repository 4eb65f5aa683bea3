package org.clausewatch.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.clausewatch.archive.Damage;
import org.clausewatch.archive.Verification;
import org.clausewatch.workspace.VerifyReport;
import org.clausewatch.workspace.Workspace;
import org.clausewatch.workspace.WorkspaceException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks the archive. */
@Command(
        name = "verify",
        header = "Check that the archive is whole and unchanged.",
        description = {
            "Checks every snapshot's file against the hash with which it arrived and against the digests in it, the"
                    + " chain of those hashes, and whether the index says what the snapshots show. Ends with status 3"
                    + " where something is damaged. Lines of the notes' file that cannot be read are named, too.",
            "The last line of the chain stands for all before it: note its hash somewhere else, and you can show later"
                    + " that no snapshot was changed or taken out since. It does not show that a site served what a"
                    + " snapshot holds, nor when: who owns the folder can make a whole new chain."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  clausewatch verify", "  clausewatch verify --files-only"})
final class VerifyCommand implements Callable<Integer> {
    private static final double MEGABYTE = 1_000_000;

    private final Context context;

    @Option(names = "--files-only", description = "Leave the index out: faster, as no page is read again.")
    private boolean filesOnly;

    @Option(
            names = "--adopt",
            description = "Take snapshots into the chain first that it does not hold, as they are now: for a chain that"
                    + " was lost, or files that you copied here yourself.")
    private boolean adopt;

    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    VerifyCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws CommandException, WorkspaceException {
        Workspace workspace = context.workspace(archive);
        VerifyReport report;
        try (ProgressLine progress = context.progress()) {
            report = workspace.wholeArchive().verify(!filesOnly, adopt, progress);
        }
        List<String> notes = workspace.notes().damages();
        List<String> lines = new ArrayList<>(lines(report));
        lines.addAll(notes);
        Output.of(context.surroundings(), Optional.empty()).write(out -> out.write(String.join("\n", lines) + "\n"));
        return report.sound() && notes.isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    private static List<String> lines(VerifyReport report) {
        Verification files = report.files();
        List<String> lines = new ArrayList<>();
        report.adopted().forEach(file -> lines.add("Taken into the chain: " + file));
        for (Damage damage : files.damages()) {
            lines.add(damage.message());
        }
        long damaged = files.damages().stream().map(Damage::file).distinct().count();
        lines.add(String.format(
                Locale.ROOT,
                "Checked %s (%.1f MB)%s.",
                counted(files.snapshots(), "snapshot", "snapshots"),
                files.bytes() / MEGABYTE,
                files.complete() ? "" : ", then stopped: not all were checked"));
        lines.add(String.format(
                Locale.ROOT,
                "The chain has %s; its last line has the SHA-256 %s.",
                counted(files.chained(), "entry", "entries"),
                files.chainHead()));
        if (files.arriving() > 0) {
            lines.add(counted(files.arriving(), "snapshot is", "snapshots are")
                    + " not in it yet: an import is at work or was interrupted; the next one takes them in.");
        }
        if (report.indexChecked()) {
            lines.add(
                    report.index().isEmpty()
                            ? "The index says what the snapshots show."
                            : "The index is wrong and will be made anew, nothing is lost with it: "
                                    + String.join("; ", report.index()) + ".");
        }
        lines.add(
                damaged == 0
                        ? files.complete() ? "No file is damaged." : "No file of those is damaged."
                        : String.format(
                                Locale.ROOT,
                                "%,d of the files above cannot be trusted; all other snapshots can be read.",
                                damaged));
        return lines;
    }

    private static String counted(int number, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
    }
}
