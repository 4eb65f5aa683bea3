package org.clausewatch.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code arriving.jsonl}: the snapshots that a writer is about to put into the chain, with the SHA-256 of their
 * files. It is there while somebody writes, and after a crash; so what a crash left outside of the chain can be told
 * from what somebody else put there.
 */
final class Arrivals {
    static final String FILE = "arriving.jsonl";

    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;

    Arrivals(Path folder) {
        this.file = folder.resolve(FILE);
    }

    /** Returns the hashes of what is arriving, by file; a line that a crash cut off announces nothing. */
    Map<String, String> read() throws ArchiveException {
        Map<String, String> arriving = new HashMap<>();
        String text;
        try {
            text = Files.readString(file);
        } catch (NoSuchFileException e) {
            return arriving;
        } catch (IOException e) {
            throw new ArchiveException("The file " + file + " cannot be read (" + e.getMessage() + ").", e);
        }
        for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
            try {
                JsonNode node = JSON.readTree(line);
                arriving.put(node.path("file").asString(""), node.path("sha256").asString(""));
            } catch (JacksonException e) {
                throw new ArchiveException(
                        "The file " + file + " is damaged (" + e.getOriginalMessage()
                                + "). Delete it: what it announces"
                                + " and did not arrive is named by 'clausewatch verify'.",
                        e);
            }
        }
        return arriving;
    }

    /** Announces files, before the first of them is written. For the writer alone. */
    void announce(List<Chain.Entry> entries) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Chain.Entry entry : entries) {
            ObjectNode node = JSON.createObjectNode();
            node.put("file", entry.file());
            node.put("sha256", entry.sha256());
            lines.add(JSON.writeValueAsString(node));
        }
        if (!lines.isEmpty()) {
            DurableFiles.appendLine(file, String.join("\n", lines));
        }
    }

    /** Forgets what arrived: all of it is in the chain. For the writer alone. */
    void clear() throws IOException {
        Files.deleteIfExists(file);
    }
}
