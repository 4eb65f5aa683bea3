package org.clausewatch.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausewatch.cli.ArchiveOption;
import org.clausewatch.cli.ArchivedPair;
import org.clausewatch.cli.CommandException;
import org.clausewatch.cli.DatedVersions;
import org.clausewatch.cli.OutputFile;
import org.clausewatch.cli.RulesOption;
import org.clausewatch.cli.Surroundings;
import org.clausewatch.desktop.FilePair;
import org.clausewatch.desktop.NoSuchChangeException;
import org.clausewatch.desktop.Pane;
import org.clausewatch.desktop.Screenshot;
import org.clausewatch.desktop.Theme;
import org.clausewatch.desktop.WindowContent;
import org.clausewatch.desktop.WorkspaceData;
import org.clausewatch.desktop.timeline.TimelineViewModel;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Progress;
import org.clausewatch.workspace.Workspace;
import org.clausewatch.workspace.WorkspaceException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws the window into a picture; needs no display. */
@Command(
        name = "screenshot",
        header = "Draw the window into a PNG picture.",
        description =
                "Draws the window on two files, on a document of the archive, or on the archive. Needs no display.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  clausewatch screenshot -o window.png",
            "  clausewatch screenshot old.md new.md -o pair.png --theme dark --change 2",
            "  clausewatch screenshot old.md new.md -o why.png --pane explain",
            "  clausewatch screenshot \"Natterwick/Privacy Policy\" -o natterwick.png --size 1600x1000"
        })
final class ScreenshotCommand implements Callable<Integer> {
    private static final Pattern SIZE = Pattern.compile("(\\d{3,4})x(\\d{3,4})");

    private final Surroundings surroundings;
    private final Path defaultArchive;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..2",
            paramLabel = "OLD NEW | SERVICE/TERMS",
            description = "Two files, two versions in the archive as Service/Terms@DATE, or a document of the archive.")
    private List<String> what = List.of();

    @Option(names = "-o", required = true, paramLabel = "FILE", description = "Where the picture goes.")
    private Path picture = Path.of("");

    @Option(names = "--theme", paramLabel = "light|dark", description = "Default: light.")
    private Theme theme = Theme.LIGHT;

    @Option(names = "--size", paramLabel = "WxH", description = "Pixels. Default: 1400x900.")
    private String size = "1400x900";

    @Option(names = "--change", paramLabel = "N", description = "Select the Nth relevant change. Default: 1.")
    private int change;

    @Option(
            names = "--pane",
            paramLabel = "explain|standing|search|import|wayback|help|history|lineage",
            description = "Show how the verdict on the change came about, where the newer version stands, the search,"
                    + " the sheets for imports, the keys, or the history of the document or of the selected clause.")
    private Pane pane = Pane.NONE;

    @Option(names = "--words", paramLabel = "WORDS", description = "What to search for, with --pane search.")
    private String words = "";

    @Mixin
    private ArchiveOption archive = new ArchiveOption();

    @Mixin
    private RulesOption rules = new RulesOption();

    ScreenshotCommand(Surroundings surroundings, Path defaultArchive) {
        this.surroundings = surroundings;
        this.defaultArchive = defaultArchive;
    }

    @Override
    public Integer call() throws CommandException, WorkspaceException, InterruptedException {
        Matcher wanted = SIZE.matcher(size);
        if (!wanted.matches()) {
            throw new ParameterException(spec.commandLine(), "--size takes a width and a height, such as 1400x900");
        }
        if (!picture.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
            throw new ParameterException(
                    spec.commandLine(), "-o takes the name of a PNG picture, such as window.png, not " + picture);
        }
        if (!words.isBlank() && pane != Pane.SEARCH) {
            throw new ParameterException(spec.commandLine(), "--words goes with --pane search");
        }
        if (change < 0) {
            throw new ParameterException(spec.commandLine(), "--change counts from 1");
        }
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Window.quietJavaFx();
        Workspace workspace = rules.open(archive.folder(surroundings.archive(defaultArchive)));
        try {
            byte[] png = Screenshot.draw(
                    Integer.parseInt(wanted.group(1)),
                    Integer.parseInt(wanted.group(2)),
                    theme,
                    new WorkspaceData(workspace),
                    content(workspace),
                    pane,
                    words);
            OutputFile.write(picture, png);
        } catch (NoSuchChangeException e) {
            throw CommandException.failed(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new WorkspaceException(picture + " could not be drawn: " + e.getMessage(), e);
        }
        return 0;
    }

    private WindowContent content(Workspace workspace) throws CommandException, WorkspaceException {
        if (what.size() == 2) {
            Optional<ArchivedPair> pair = ArchivedPair.named(workspace, what.get(0), what.get(1), Progress.UNWATCHED);
            return pair.isPresent()
                    ? versions(pair.get())
                    : new WindowContent.Files(new FilePair(Path.of(what.get(0)), Path.of(what.get(1))), change);
        }
        if (what.isEmpty()) {
            return new WindowContent.OfArchive(Optional.empty(), change);
        }
        String name = what.getFirst();
        for (DocumentRef document : workspace.documents()) {
            if (name.equals(document.service()) || name.equals(document.service() + "/" + document.terms())) {
                return new WindowContent.OfArchive(Optional.of(document), change);
            }
        }
        if (name.contains("@")) {
            throw CommandException.wrongUse(
                    "Name two versions, OLD and NEW, as Service/Terms@DATE; or a document without a date.");
        }
        throw new WorkspaceException("The archive has no document '" + name
                + "'. Name one as SERVICE/TERMS, or two files. 'clausewatch log' lists what is there.");
    }

    private WindowContent versions(ArchivedPair pair) throws CommandException {
        DatedVersions dated = pair.versions();
        int old = pair.history().versions().indexOf(dated.before());
        int now = pair.history().versions().indexOf(dated.after());
        if (old == now) {
            throw CommandException.wrongUse("OLD and NEW are the same version. Name two.");
        }
        if (old > now) {
            throw CommandException.wrongUse("OLD is later than NEW. Name the earlier version first.");
        }
        return new WindowContent.OfVersions(pair.history().document(), new TimelineViewModel.Choice(old, now), change);
    }
}
