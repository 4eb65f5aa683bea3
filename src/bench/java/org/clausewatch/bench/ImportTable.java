package org.clausewatch.bench;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.clausewatch.app.Main;

/**
 * What bringing in a data set takes, beside what git takes to show the differences in a repository of the same texts,
 * and beside what the libraries alone take for the same texts. Each is a process of its own, in turns.
 */
final class ImportTable implements Table {
    private static final int ROUNDS = 3;
    private static final String GIT = "git log -p --word-diff=porcelain";

    private final Path folder;

    ImportTable(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public void measure(PrintStream out) throws IOException, InterruptedException {
        Path repository = folder.resolve("import-git");
        Path archive = folder.resolve("import-archive");
        DataSet dataSet = DataSet.read();
        delete(repository);
        dataSet.writeRepository(repository);
        String zip = DataSet.FILE.toAbsolutePath().toString();
        Map<String, List<String>> commands = new LinkedHashMap<>();
        commands.put(
                GIT, List.of("git", "-C", repository.toString(), "log", "-p", "--word-diff=porcelain", DataSet.BRANCH));
        commands.put("start, read the ZIP", java(LibrariesAlone.class, "", zip));
        commands.put("… and hash, compress", java(LibrariesAlone.class, "hz", zip));
        commands.put("… and parse, index", java(LibrariesAlone.class, "hzpf", zip));
        commands.put("import into WARC", java(OneImport.class, zip, archive.toString()));
        commands.put("import, index, judge", java(Main.class, "import", "ota", zip, "--archive", archive.toString()));
        Map<String, List<Double>> seconds = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, List<String>> command : commands.entrySet()) {
                delete(archive);
                seconds.computeIfAbsent(command.getKey(), key -> new ArrayList<>())
                        .add(seconds(command.getValue()));
            }
        }
        out.printf(
                Locale.ROOT,
                "%d observations, %.1f MB of text; seconds on the wall of %d rounds, and their median beside git's%n%n",
                dataSet.observations(),
                dataSet.bytes() / 1e6,
                ROUNDS);
        double git = median(seconds.getOrDefault(GIT, List.of()));
        seconds.forEach((what, times) -> out.printf(
                Locale.ROOT,
                "%-34s %s | %6.2f s %6.1f ×%n",
                what,
                String.join(
                        " ", times.stream().map(time -> "%6.2f".formatted(time)).toList()),
                median(times),
                median(times) / git));
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    /** As the launcher of the program starts it. */
    private static List<String> java(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static double seconds(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Processes.Outcome outcome = Processes.run(command);
        if (outcome.status() != 0) {
            throw new IOException(String.join(" ", command) + ": " + outcome.complaints());
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> files = Files.walk(tree)) {
                for (File file : files.sorted(Comparator.reverseOrder())
                        .map(Path::toFile)
                        .toList()) {
                    Files.delete(file.toPath());
                }
            }
        }
    }
}
