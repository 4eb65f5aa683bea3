package org.clausewatch.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Other programs, run and measured as bash's {@code time} does. */
final class Processes {
    private Processes() {}

    /** What a process left behind: its CPU time, user and system, its exit status, and what it complained of. */
    record Outcome(double cpuMillis, int status, String complaints) {}

    /** Runs a command, its output thrown away. */
    static Outcome run(List<String> command) throws IOException, InterruptedException {
        List<String> timed =
                new ArrayList<>(List.of("bash", "-c", "TIMEFORMAT='%3U %3S'; time \"$@\" > /dev/null", "bash"));
        timed.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(timed);
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        Process process =
                builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int status = process.waitFor();
        String times = errors.substring(errors.lastIndexOf('\n') + 1);
        double seconds =
                Arrays.stream(times.split(" ")).mapToDouble(Double::parseDouble).sum();
        return new Outcome(
                1_000 * seconds,
                status,
                errors.substring(0, errors.length() - times.length()).strip());
    }

    /** Runs {@link OneComparison} in a JVM of its own. */
    static Outcome compareInNewJvm(List<String> options, FilePair files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                OneComparison.class.getName(),
                files.oldFile().toString(),
                files.newFile().toString()));
        return run(command);
    }
}
