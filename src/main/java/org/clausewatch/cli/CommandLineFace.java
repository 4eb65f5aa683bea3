package org.clausewatch.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausewatch.workspace.WorkspaceException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line: its commands, and how their failures are told.
 *
 * <pre>{@code
 * CommandLineFace face = new CommandLineFace(
 *         Surroundings.ofProcess(), Path.of("snapshots"), (archive, rules) -> openWindow(archive, rules), List.of());
 * System.exit(face.run(args));
 * }</pre>
 */
public final class CommandLineFace {
    /** Opens the window where no command is given. */
    @FunctionalInterface
    public interface Window {
        /**
         * Opens it and returns when it is closed.
         *
         * @param rules folders of the user's own rules
         * @return the exit status
         */
        int open(Path archive, List<Path> rules) throws Exception;
    }

    /** Picocli lays help out in no fewer columns. */
    private static final int NARROWEST_HELP = 55;

    private final Context context;
    private final CommandLine commands;

    /**
     * Builds the command line.
     *
     * @param defaultArchive the archive to use where neither an option nor the environment names one
     * @param window what the program does without a command
     * @param further picocli commands that need what this package must not know; each a {@code
     *     Callable<Integer>} with a {@code @Command} annotation
     */
    public CommandLineFace(Surroundings surroundings, Path defaultArchive, Window window, List<Object> further) {
        this.context = new Context(surroundings, defaultArchive);
        this.commands = new CommandLine(new ClausewatchCommand(context, window))
                .addSubcommand(new DiffCommand(context))
                .addSubcommand(new ExplainCommand(context))
                .addSubcommand(new LogCommand(context))
                .addSubcommand(new WavesCommand(context))
                .addSubcommand(new SearchCommand(context))
                .addSubcommand(new StatusCommand(context))
                .addSubcommand(new VerifyCommand(context))
                .addSubcommand(new HistoryCommand(context))
                .addSubcommand(new LineageCommand(context))
                .addSubcommand(new ClausesCommand(context))
                .addSubcommand(new NoteCommand(context))
                .addSubcommand(new NotesCommand(context))
                .addSubcommand(new ExtractCommand(context))
                .addSubcommand(new SchemaCommand(context))
                .addSubcommand(new FetchCommand(context))
                .addSubcommand(new CommandLine(new ImportCommand())
                        .addSubcommand(new ImportFileCommand(context))
                        .addSubcommand(new ImportOtaCommand(context))
                        .addSubcommand(new ImportWaybackCommand(context))
                        .addSubcommand(new ImportWarcCommand(context)))
                .addSubcommand(new CommandLine(new ExportCommand()).addSubcommand(new ExportWaczCommand(context)));
        further.forEach(commands::addSubcommand);
        commands.getSubcommands().values().forEach(CommandLineFace::nameStatuses);
        // After all subcommands: picocli passes settings on to those that are there.
        commands.setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setUsageHelpWidth(Math.max(NARROWEST_HELP, surroundings.width()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        surroundings.colour(ColourChoice.AUTO) ? Ansi.ON : Ansi.OFF))
                .setOut(new PrintWriter(new OutputStreamWriter(surroundings.out(), surroundings.charset()), true))
                .setErr(new PrintWriter(new OutputStreamWriter(surroundings.err(), surroundings.charset()), true))
                .setParameterExceptionHandler((e, args) -> wrongUse(e))
                .setExecutionExceptionHandler((e, command, result) -> failed(e));
    }

    /** Status 1 is for those commands that can end with it. */
    private static void nameStatuses(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        if (spec.findOption("--exit-code") == null) {
            Map<String, String> statuses =
                    new LinkedHashMap<>(spec.usageMessage().exitCodeList());
            statuses.remove(Integer.toString(ExitStatus.RELEVANT));
            spec.usageMessage().exitCodeList(statuses);
        }
        command.getSubcommands().values().forEach(CommandLineFace::nameStatuses);
    }

    /**
     * Runs one command. Failures are told on standard error in a sentence, never as a stack trace.
     *
     * @return the exit status: 0 done, 1 relevant changes exist, 2 wrong use, 3 failed
     */
    public int run(String... arguments) {
        try {
            return commands.execute(arguments);
        } catch (OutOfMemoryError e) {
            context.say("not enough memory. Give it more with CLAUSEWATCH_JAVA_OPTIONS=-Xmx4g, or smaller files.");
            return ExitStatus.FAILED;
        } catch (StackOverflowError e) {
            context.say("the page is nested too deeply to be read.");
            return ExitStatus.FAILED;
        }
    }

    private int wrongUse(ParameterException e) {
        context.say(message(e));
        if (e.getCommandLine().getCommandName().equals(ImportCommand.NAME)) {
            context.say(
                    "say what is brought in: 'clausewatch import file FILE --service NAME --terms TYPE' or 'clausewatch import"
                            + " ota PATH'.");
        } else if (e instanceof UnmatchedArgumentException unmatched) {
            List<String> suggestions = unmatched.getSuggestions();
            if (!suggestions.isEmpty()) {
                context.say("did you mean: " + String.join(" or ", suggestions) + "?");
            }
        }
        context.say("'" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help' shows how it is used.");
        return ExitStatus.WRONG_USE;
    }

    private int failed(Exception e) {
        switch (e) {
            case CommandException refused -> {
                context.say(message(refused));
                return refused.status();
            }
            case WorkspaceException refused -> context.say(message(refused));
            default ->
                context.say("this should not have happened: " + e + ". Please report it with the command you gave.");
        }
        return ExitStatus.FAILED;
    }

    private static String message(Exception e) {
        return Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
    }
}
