package org.clausewatch.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausewatch.model.Sha256;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code chain.jsonl}: the snapshots in order of arrival, one a line, each with the SHA-256 of its
 * file and of the line before, so that no file can be changed, slipped in or taken out unnoticed.
 */
final class Chain {
    static final String FILE = "chain.jsonl";

    /** Stands for the line before the first. */
    private static final String NO_LINE = "0".repeat(64);

    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Damage> damages = new ArrayList<>();
    private final Map<String, String> sha256ByFile = new HashMap<>();
    private String lastLineSha256 = NO_LINE;

    /** Where the last whole line ends, in bytes. */
    private long wholeLength;

    private boolean cutOff;

    /** One line. */
    record Entry(String file, String sha256) {}

    /** By which a reader sees that the file is another than before. */
    record Stamp(long size, FileTime modified) {}

    private Chain(Path file) {
        this.file = file;
    }

    /** Returns the file's stamp now. */
    static Stamp stamp(Path folder) throws ArchiveException {
        Path file = folder.resolve(FILE);
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(attributes.size(), attributes.lastModifiedTime());
        } catch (NoSuchFileException e) {
            return new Stamp(0, FileTime.fromMillis(0));
        } catch (IOException e) {
            throw cannotRead(file, e);
        }
    }

    private static ArchiveException cannotRead(Path file, IOException e) {
        return new ArchiveException("The file " + file + " cannot be read (" + e.getMessage() + ").", e);
    }

    /** Reads an archive's chain; a missing file is an empty chain. */
    static Chain read(Path folder) throws ArchiveException {
        Chain chain = new Chain(folder.resolve(FILE));
        if (Files.notExists(chain.file)) {
            return chain;
        }
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(chain.file);
        } catch (IOException e) {
            throw cannotRead(chain.file, e);
        }
        int start = 0;
        for (int number = 1; start < bytes.length; number++) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            boolean whole = end < bytes.length;
            chain.readLine(new String(bytes, start, end - start, StandardCharsets.UTF_8), number, whole);
            start = end + 1;
            if (whole) {
                chain.wholeLength = start;
            }
        }
        return chain;
    }

    private void readLine(String line, int number, boolean whole) {
        if (!whole) {
            // A crash, or a writer at work: the entry does not count yet. Its snapshot is adopted.
            cutOff = true;
            return;
        }
        Optional<Entry> entry = parse(line);
        if (entry.isEmpty()) {
            damages.add(new Damage(
                    FILE,
                    "Line " + number
                            + " of chain.jsonl is damaged. The snapshots are not lost, but nobody can prove any"
                            + " more that they are unchanged; restore the file from a backup if you have one."));
        } else {
            entries.add(entry.get());
            sha256ByFile.put(entry.get().file(), entry.get().sha256());
        }
        lastLineSha256 = Sha256.of(line);
    }

    private Optional<Entry> parse(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            if (node.path("previous").asString("").equals(lastLineSha256)
                    && node.path("file").isString()
                    && node.path("sha256").isString()) {
                return Optional.of(new Entry(
                        node.path("file").asString(), node.path("sha256").asString()));
            }
            return Optional.empty();
        } catch (JacksonException e) {
            // Reported as a damaged line.
            return Optional.empty();
        }
    }

    /** Removes an entry that a crash cut off. For the writer alone. */
    void repair() throws IOException {
        if (cutOff) {
            DurableFiles.truncate(file, wholeLength);
            cutOff = false;
        }
    }

    /** Appends entries in one piece. For the writer alone. */
    void append(List<Entry> added) throws IOException {
        if (added.isEmpty()) {
            return;
        }
        List<String> lines = new ArrayList<>();
        String last = lastLineSha256;
        for (Entry entry : added) {
            ObjectNode node = JSON.createObjectNode();
            node.put("file", entry.file());
            node.put("sha256", entry.sha256());
            node.put("previous", last);
            String line = JSON.writeValueAsString(node);
            lines.add(line);
            last = Sha256.of(line);
        }
        DurableFiles.appendLine(file, String.join("\n", lines));
        for (Entry entry : added) {
            entries.add(entry);
            sha256ByFile.put(entry.file(), entry.sha256());
        }
        lastLineSha256 = last;
    }

    /** Returns the hash that a file had when it arrived; null if the chain does not hold it. */
    @Nullable
    String sha256(String snapshotFile) {
        return sha256ByFile.get(snapshotFile);
    }

    List<Entry> entries() {
        return Collections.unmodifiableList(entries);
    }

    /** Returns the SHA-256 of the last line; zeros for an empty chain. */
    String head() {
        return lastLineSha256;
    }

    List<Damage> damages() {
        return List.copyOf(damages);
    }
}
