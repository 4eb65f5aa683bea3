package org.clausewatch.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.clausewatch.app.Main;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.Verification;
import org.clausewatch.model.Progress;
import org.clausewatch.model.Sha256;
import org.clausewatch.workspace.VerifyReport;
import org.clausewatch.workspace.Workspace;

/**
 * Kills the program, as a power cut would, at random moments of importing and fetching: the archive must be sound
 * each time, and an import that is begun again must end equal to one that nothing disturbed.
 */
final class CrashTable implements Table {
    private static final long SEED = 2_026;
    private static final int IMPORTS = 150;
    private static final int FETCHES = 50;

    /** Killed so often before the import is let through, at most. */
    private static final int MOST_KILLS = 3;

    private final Path folder;

    CrashTable(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "crash";
    }

    @Override
    public void measure(PrintStream out) throws Exception {
        Path dataSet = folder.resolve("crash.zip");
        MadeDataSet.write(dataSet);
        Path undisturbed = emptied("crash-undisturbed");
        long start = System.nanoTime();
        run(imports(dataSet, undisturbed), Long.MAX_VALUE);
        long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        SortedMap<String, String> expected = files(undisturbed);
        Random random = new Random(SEED);
        int kills = 0;
        int faults = 0;
        int partly = 0;
        while (kills < IMPORTS) {
            Path archive = emptied("crash-import");
            for (int i = 1 + random.nextInt(MOST_KILLS); i > 0; i--) {
                run(imports(dataSet, archive), (long) (random.nextDouble() * whole));
                kills++;
                faults += unsound(archive, out);
                int there = files(archive).size();
                partly += there > 0 && there < expected.size() ? 1 : 0;
            }
            run(imports(dataSet, archive), Long.MAX_VALUE);
            if (!files(archive).equals(expected)) {
                out.println("The resumed import differs after " + kills + " kills: " + archive);
                faults++;
                break;
            }
            VerifyReport report = Workspace.open(archive).wholeArchive().verify(true, Progress.UNWATCHED);
            if (!report.sound()) {
                out.println("Not sound after the resumed import, " + kills + " kills: " + report);
                faults++;
                break;
            }
            System.err.printf("%d kills, %d faults%n", kills, faults);
        }
        out.printf("import: killed %d times (%d with a part of the files written), %d faults%n", kills, partly, faults);
        fetches(random, out);
    }

    private void fetches(Random random, PrintStream out) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        int[] served = new int[1];
        server.createContext("/privacy", exchange -> {
            byte[] page = ("<html><body><h1>Privacy policy</h1><p>" + "We share your data with partners. ".repeat(300)
                            + "</p><p>Number " + served[0]++ + "</p></body></html>")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            try (var body = exchange.getResponseBody()) {
                body.write(page);
            }
        });
        server.createContext("/robots.txt", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            Path archive = emptied("crash-fetch");
            List<String> fetch = program(
                    "fetch",
                    "http://127.0.0.1:" + server.getAddress().getPort() + "/privacy",
                    "--service",
                    "Invented",
                    "--terms",
                    "Privacy Policy",
                    "--archive",
                    archive.toString());
            long start = System.nanoTime();
            run(fetch, Long.MAX_VALUE);
            long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            int faults = 0;
            int before = files(archive).size();
            for (int i = 0; i < FETCHES; i++) {
                run(fetch, (long) (random.nextDouble() * whole));
                faults += unsound(archive, out);
                int now = files(archive).size();
                faults += now < before ? 1 : 0;
                before = now;
            }
            run(fetch, Long.MAX_VALUE);
            boolean sound = Workspace.open(archive)
                    .wholeArchive()
                    .verify(true, Progress.UNWATCHED)
                    .sound();
            out.printf(
                    "fetch: killed %d times, %d faults; %s at the end%n",
                    FETCHES, faults, sound ? "sound" : "NOT SOUND");
        } finally {
            server.stop(0);
        }
    }

    private static int unsound(Path archive, PrintStream out) throws Exception {
        if (!Archive.exists(archive)) {
            return 0;
        }
        Verification verification = Archive.open(archive).verify(Progress.UNWATCHED);
        if (verification.damages().isEmpty()) {
            return 0;
        }
        out.println("Damaged after a kill: " + verification.damages());
        return 1;
    }

    private static List<String> imports(Path dataSet, Path archive) {
        return program("import", "ota", dataSet.toString(), "--archive", archive.toString());
    }

    private static List<String> program(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Runs a command to its end, or kills it after a time. */
    private static void run(List<String> command, long millis) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
        }
        process.waitFor();
    }

    /** Returns the hash of each file but the index, the lock and what was left unfinished, by its path. */
    private static SortedMap<String, String> files(Path archive) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(archive)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = archive.relativize(file).toString();
                // The archive's own id is drawn when it is made.
                if (name.endsWith(".warc.gz") || name.equals("chain.jsonl")) {
                    hashes.put(name, Sha256.of(Files.readAllBytes(file)));
                }
            }
        }
        return hashes;
    }

    private Path emptied(String name) throws IOException {
        Path made = folder.resolve(name);
        if (Files.exists(made)) {
            try (Stream<Path> files = Files.walk(made)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(made);
    }
}
