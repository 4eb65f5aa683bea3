package org.clausewatch.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The data set of Open Terms Archive that is measured with. */
final class DataSet {
    static final Path FILE = Path.of("../shared/eval/datasets/genai-eu-privacy.zip");
    static final String BRANCH = "main";

    private static final DateTimeFormatter OBSERVED = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss'Z.md'");

    private final List<Text> texts;

    /** One observation; its document is a service's folder and the terms' name. */
    private record Text(String document, long second, byte[] bytes) {}

    private DataSet(List<Text> texts) {
        this.texts = texts;
    }

    static DataSet read() throws IOException {
        List<Text> texts = new ArrayList<>();
        try (ZipFile zip = new ZipFile(FILE.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                String[] parts = entry.getName().split("/");
                if (parts.length == 3 && parts[2].endsWith(".md")) {
                    LocalDateTime at = LocalDateTime.parse(parts[2], OBSERVED);
                    texts.add(new Text(
                            parts[0] + "/" + parts[1],
                            at.toEpochSecond(ZoneOffset.UTC),
                            zip.getInputStream(entry).readAllBytes()));
                }
            }
        }
        texts.sort(Comparator.comparingLong(Text::second).thenComparing(Text::document));
        return new DataSet(List.copyOf(texts));
    }

    int observations() {
        return texts.size();
    }

    long bytes() {
        return texts.stream().mapToLong(text -> text.bytes().length).sum();
    }

    /** Makes a repository with one commit for each observation, packed as a clone would be. */
    void writeRepository(Path folder) throws IOException, InterruptedException {
        git("init", "--quiet", "--bare", Files.createDirectories(folder).toString());
        Process process = new ProcessBuilder("git", "-C", folder.toString(), "fast-import", "--quiet")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream out = new BufferedOutputStream(process.getOutputStream())) {
            for (Text text : texts) {
                String who = "Observer <observer@example.org> " + text.second() + " +0000";
                String message = "Record " + text.document();
                print(out, "commit refs/heads/" + BRANCH + "\ncommitter " + who + "\n");
                print(out, "data " + message.getBytes(StandardCharsets.UTF_8).length + "\n" + message + "\n");
                print(out, "M 100644 inline \"" + text.document() + ".md\"\ndata " + text.bytes().length + "\n");
                out.write(text.bytes());
                print(out, "\n");
            }
        }
        if (process.waitFor() != 0) {
            throw new IOException("git fast-import ended with " + process.exitValue());
        }
    }

    private static void print(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Processes.Outcome outcome = Processes.run(command);
        if (outcome.status() != 0) {
            throw new IOException(outcome.complaints());
        }
    }
}
