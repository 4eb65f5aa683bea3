package org.clausewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the command line in this process and catches what it writes. */
final class Shell {
    /** What a run came to. */
    record Result(int status, String out, String err) {}

    private final Path archive;
    private String typed = "";
    private boolean terminal;
    private Map<String, String> environment = Map.of();
    private InstantSource clock = InstantSource.system();
    private CommandLineFace.Window window = (folder, rules) -> 0;
    private final List<Object> further = new ArrayList<>();

    Shell(Path archive) {
        this.archive = archive;
    }

    Shell onTerminal() {
        terminal = true;
        return this;
    }

    Shell at(Instant now) {
        clock = InstantSource.fixed(now);
        return this;
    }

    Shell typing(String text) {
        typed = text;
        return this;
    }

    Shell with(Map<String, String> variables) {
        environment = variables;
        return this;
    }

    Shell with(CommandLineFace.Window opened) {
        window = opened;
        return this;
    }

    Shell with(Object command) {
        further.add(command);
        return this;
    }

    /** Brings a file into the archive as a service's privacy policy, as seen on a day. */
    void observe(String service, Path file, String day) {
        Result result = run(
                "import",
                "file",
                file.toString(),
                "--service",
                service,
                "--terms",
                "Privacy Policy",
                "--observed",
                day);
        assertEquals(0, result.status(), result.err());
    }

    Result run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = run(out, err, arguments);
        return new Result(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    int run(OutputStream out, OutputStream err, String... arguments) {
        Surroundings surroundings = new Surroundings(
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                out,
                err,
                terminal,
                StandardCharsets.UTF_8,
                environment,
                clock);
        return new CommandLineFace(surroundings, archive, window, further).run(arguments);
    }
}
