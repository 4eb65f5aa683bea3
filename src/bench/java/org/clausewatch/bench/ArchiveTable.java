package org.clausewatch.bench;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.clausewatch.archive.ArchiveException;

/** What an archive of 20,000 observations takes to open and to search, with 512 MB of heap. */
final class ArchiveTable implements Table {
    private static final int DOCUMENTS = 100;
    private static final int OBSERVATIONS = 200;

    private final Path folder;

    ArchiveTable(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "archive";
    }

    @Override
    public void measure(PrintStream out) throws IOException, ArchiveException, InterruptedException {
        Path archive = folder.resolve("archive-" + DOCUMENTS * OBSERVATIONS);
        if (Files.notExists(archive.resolve("index.sqlite"))) {
            MadeArchive.write(archive, DOCUMENTS, OBSERVATIONS);
            run("index", archive, out);
        }
        out.printf("%,d observations; %.1f MB on disk%n", DOCUMENTS * OBSERVATIONS, bytes(archive) / 1e6);
        run("open", archive, out);
        run("open", archive, out);
    }

    private static void run(String what, Path archive, PrintStream out) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-Xmx512m",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                OneArchive.class.getName(),
                                what,
                                archive.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getInputStream().transferTo(out);
        int status = process.waitFor();
        if (status != 0) {
            throw new IOException("The process ended with " + status);
        }
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toFile).filter(File::isFile).mapToLong(File::length).sum();
        } catch (UncheckedIOException e) {
            throw new IOException("The archive changed while it was measured", e);
        }
    }
}
