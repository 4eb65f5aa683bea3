package org.clausewatch.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints the schemas of what the program writes as JSON. */
@Command(
        name = "schema",
        header = "Print the JSON schema of what --format json writes.",
        description = {
            "changelog: of change logs, as 'diff' and 'log' write them.",
            "history: of what 'history', 'lineage', 'status', 'waves' and 'log --by-time' write.",
            "Both are JSON Schema, draft 2020-12; what is written holds to them."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  clausewatch schema changelog", "  clausewatch schema history -o history.schema.json"})
final class SchemaCommand implements Callable<Integer> {
    /** The schemas that there are, as a user names them. */
    enum Name {
        CHANGELOG("/changelog.schema.json"),
        HISTORY("/history.schema.json");

        private final String resource;

        Name(String resource) {
            this.resource = resource;
        }
    }

    private final Context context;

    @Parameters(index = "0", paramLabel = "changelog|history", description = "Which schema.")
    private Name name = Name.CHANGELOG;

    @Mixin
    private OutputOptions where = new OutputOptions();

    SchemaCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws CommandException {
        String schema;
        try (InputStream in = SchemaCommand.class.getResourceAsStream(name.resource)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its own " + name.resource);
            }
            schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw CommandException.failed("The schema cannot be read (" + e.getMessage() + ").");
        }
        where.output(context).write(out -> out.write(schema));
        return ExitStatus.DONE;
    }
}
