package org.clausewatch.cli;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.clausewatch.archive.Note;
import org.clausewatch.history.DocumentHistory;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.history.Lineages;
import org.clausewatch.model.Anchor;
import org.clausewatch.model.ReviewVerdict;
import org.clausewatch.workspace.NoteBook;
import org.clausewatch.workspace.Workspace;
import org.clausewatch.workspace.WorkspaceException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a note, edits one or takes one back. */
@Command(
        name = "note",
        mixinStandardHelpOptions = false,
        header = "Write a note on a change, a clause or a version.",
        description = {
            "A note on a change can also say whether the verdict on it is right. A note on a clause stays with it in"
                    + " every version, through edits and moves. Notes are shown with the changes and clauses they are"
                    + " on, and go into what is exported; 'clausewatch notes' lists them.",
            "",
            "They stand in the archive's decisions/notes.jsonl with the words they are on, so that they are found again"
                    + " whatever becomes of index, rules and history."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  clausewatch note \"Natterwick/Privacy Policy\" --change 1f3a --wrong \"It was said before, in 3.2.\"",
            "  clausewatch note \"Natterwick/Privacy Policy\" --clause \"train our models\" \"Ask them about this.\"",
            "  clausewatch note \"Natterwick/Privacy Policy\" --version 2024-03 \"The one I agreed to.\"",
            "  clausewatch note --edit 3f9a \"They answered: from May on.\"",
            "  clausewatch note --remove 3f9a"
        })
final class NoteCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(
            arity = "0..*",
            paramLabel = "SERVICE/TERMS TEXT",
            hideParamSyntax = true,
            description = "The document, then what to note; - as TEXT reads it from standard input. With --edit TEXT"
                    + " alone.")
    private List<String> words = List.of();

    @ArgGroup(multiplicity = "1")
    private Subject subject = new Subject();

    /** What the note is on. */
    static final class Subject {
        @Option(
                names = "--change",
                paramLabel = "ID",
                description = "A change, by its id as 'log' shows it behind a #, or at least 4 characters of its"
                        + " beginning.")
        private Optional<String> change = Optional.empty();

        @Option(
                names = "--clause",
                paramLabel = "WORDS",
                description =
                        "The clause of the latest version, or of the one --at names, in which these words stand, or"
                                + " whose id begins so: \"#3f9a\".")
        private Optional<String> clause = Optional.empty();

        @Option(names = "--version", paramLabel = "DATE", description = "The version that was there at a date.")
        private Optional<String> version = Optional.empty();

        @Option(names = "--edit", paramLabel = "ID", description = "Let a note say something else.")
        private Optional<String> edit = Optional.empty();

        @Option(names = "--remove", paramLabel = "ID", description = "Take a note back.")
        private Optional<String> remove = Optional.empty();
    }

    @Option(
            names = "--at",
            paramLabel = "DATE",
            description = "With --clause: in the version of this date. With --change: of the change that this version"
                    + " brought.")
    private Optional<String> at = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "With --change and --at: of the comparison of these two versions, as 'diff' shows it.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--right", description = "With --change: the verdict on it is right.")
    private boolean right;

    @Option(names = "--wrong", description = "With --change: the verdict on it is wrong.")
    private boolean wrong;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    private boolean help;

    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    @Mixin
    private RulesOption rules = new RulesOption();

    NoteCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws CommandException, WorkspaceException {
        check();
        Workspace workspace = context.workspace(archive, rules);
        String done;
        if (subject.remove.isPresent()) {
            Note note = named(workspace.notes(), subject.remove.get());
            workspace.notes().remove(note);
            done = "Removed the note " + note.id() + " on a " + note.on().code() + " of "
                    + Documents.name(note.document());
        } else if (subject.edit.isPresent()) {
            Note note = named(workspace.notes(), subject.edit.get());
            Note edited = workspace.notes().edit(note, verdict().orElse(note.verdict()), text(0, note.text()));
            done = "The note is now " + edited.id();
        } else {
            Note note = written(workspace);
            done = "Noted as " + note.id() + " on a " + note.on().code() + " of " + Documents.name(note.document())
                    + quoted(note);
        }
        Output.of(context.surroundings(), Optional.empty()).write(out -> out.write(done + ".\n"));
        return ExitStatus.DONE;
    }

    /** Says again what the note is on, so that a wrong one is noticed. */
    private static String quoted(Note note) {
        String quotation = note.newAnchor().quotation().isEmpty()
                ? note.oldAnchor().map(Anchor::quotation).orElse("")
                : note.newAnchor().quotation();
        return quotation.isEmpty()
                ? note.newAnchor()
                        .observedAt()
                        .map(at -> ", seen " + at.atZone(ZoneOffset.UTC).toLocalDate())
                        .orElse("")
                : ": “" + NotePlace.shortened(quotation.replace('\n', ' ')) + "”";
    }

    private void check() throws CommandException {
        if (Stream.of(subject.change, subject.clause, subject.version, subject.edit, subject.remove)
                .allMatch(Optional::isEmpty)) {
            throw CommandException.wrongUse("Say what the note is on: --change ID, --clause WORDS or --version DATE.");
        }
        boolean onChange = subject.change.isPresent();
        if (right && wrong) {
            throw CommandException.wrongUse("A verdict is --right or --wrong, not both.");
        }
        if ((right || wrong) && !onChange && subject.edit.isEmpty()) {
            throw CommandException.wrongUse("--right and --wrong go with --change: only a change has a verdict.");
        }
        if (at.isPresent() && !onChange && subject.clause.isEmpty()) {
            throw CommandException.wrongUse("--at goes with --clause or --change.");
        }
        if (from.isPresent() && (!onChange || at.isEmpty())) {
            throw CommandException.wrongUse("--from goes with --change and --at, which name the two versions.");
        }
        int most = subject.remove.isPresent() ? 0 : subject.edit.isPresent() ? 1 : 2;
        if (words.size() > most) {
            throw CommandException.wrongUse("'" + words.get(most) + "' is too much."
                    + (most == 0 ? " --remove takes the id alone." : " Put the text of the note in quotation marks."));
        }
        if (most == 2 && words.isEmpty()) {
            throw CommandException.wrongUse("Say which document: \"Service/Terms\", then the text of the note.");
        }
    }

    private Optional<ReviewVerdict> verdict() {
        return Stream.of(ReviewVerdict.RIGHT, ReviewVerdict.WRONG)
                .filter(verdict -> verdict == ReviewVerdict.RIGHT ? right : wrong)
                .findFirst();
    }

    private String text(int index, String otherwise) throws CommandException {
        if (index >= words.size()) {
            if (verdict().isEmpty()) {
                throw CommandException.wrongUse(
                        "Say what to note: the text in quotation marks, or - to read it from" + " standard input.");
            }
            return otherwise;
        }
        return words.get(index).equals(PastedText.NAME) ? PastedText.text(context) : words.get(index);
    }

    private Note written(Workspace workspace) throws CommandException, WorkspaceException {
        // Read before the work: what is missing is told at once.
        String text = text(1, "");
        NotePlace place = new NotePlace(workspace, history(workspace), context);
        NoteBook notes = workspace.notes();
        if (subject.change.isPresent()) {
            NotePlace.ChangePlace found = place.change(subject.change.get(), from, at);
            return notes.onChange(found.report(), found.change(), verdict().orElse(ReviewVerdict.NOTE), text);
        }
        if (subject.clause.isPresent()) {
            HistoryVersion version = place.version(at.orElse("last"));
            Lineages lineages;
            try (ProgressLine progress = context.progress()) {
                lineages = workspace.lineages(place.history().document(), progress);
            }
            return notes.onClause(
                    place.history(), version, place.clause(version, lineages, subject.clause.get()), text);
        }
        return notes.onVersion(place.history(), place.version(subject.version.orElse("last")), text);
    }

    private DocumentHistory history(Workspace workspace) throws CommandException, WorkspaceException {
        try (ProgressLine progress = context.progress()) {
            return workspace.history(new Documents(workspace.documents()).named(words.getFirst()), progress);
        }
    }

    private static Note named(NoteBook notes, String given) throws CommandException, WorkspaceException {
        String id = given.startsWith("#") ? given.substring(1) : given;
        if (id.isEmpty()) {
            throw CommandException.wrongUse("Say which note: 'clausewatch notes' lists their ids.");
        }
        List<Note> found = notes.beginningWith(id);
        if (found.size() != 1) {
            throw CommandException.failed(
                    found.isEmpty()
                            ? "No note has the id '" + id + "'. 'clausewatch notes' lists them."
                            : found.size() + " notes have ids that begin with '" + id + "': "
                                    + String.join(
                                            ", ", found.stream().map(Note::id).toList()) + ".");
        }
        return found.getFirst();
    }
}
