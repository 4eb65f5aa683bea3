package org.clausewatch.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One file of {@code decisions/}: a decision a line, oldest first; a person may edit it. */
final class DecisionLog {
    static final String FOLDER = "decisions";

    private static final JsonMapper JSON = new JsonMapper();

    private final String log;
    private final Path folder;
    private final Path file;

    DecisionLog(Path archive, String log) {
        this.log = log;
        this.folder = archive.resolve(FOLDER);
        this.file = folder.resolve(log + ".jsonl");
    }

    List<Decision> read() throws ArchiveException {
        if (Files.notExists(file)) {
            return List.of();
        }
        List<Decision> decisions = new ArrayList<>();
        String text = text();
        int number = 0;
        for (String line : text.substring(0, wholeLength(text)).lines().toList()) {
            number++;
            if (!line.isBlank()) {
                try {
                    decisions.add(parse(line));
                } catch (JacksonException | DateTimeException e) {
                    throw new ArchiveException(
                            "Line " + number + " of " + file
                                    + " is no decision. Open the file in an editor and mend or remove that line.",
                            e);
                }
            }
        }
        return List.copyOf(decisions);
    }

    /**
     * Returns where the text ends without a last line that a crash cut off. A last line that is whole
     * but for its line feed is an editor's, and counts.
     */
    private int wholeLength(String text) {
        int lastLine = text.lastIndexOf('\n') + 1;
        if (lastLine == text.length()) {
            return lastLine;
        }
        try {
            parse(text.substring(lastLine));
            return text.length();
        } catch (JacksonException | DateTimeException e) {
            // Cut off: the decision was never made.
            return lastLine;
        }
    }

    private Decision parse(String line) {
        JsonNode node = JSON.readTree(line);
        Map<String, String> fields = new TreeMap<>();
        node.properties().forEach(property -> {
            if (!property.getKey().equals("at")) {
                fields.put(property.getKey(), property.getValue().asString(""));
            }
        });
        return new Decision(log, Instant.parse(node.path("at").asString("")), fields);
    }

    /** Appends a decision. For the writer alone. */
    void append(Decision decision) throws ArchiveException {
        ObjectNode node = JSON.createObjectNode();
        node.put("at", decision.at().toString());
        decision.fields().forEach(node::put);
        try {
            DurableFiles.createFolders(folder);
            String text = Files.exists(file) ? text() : "";
            String whole = text.substring(0, wholeLength(text));
            if (whole.length() < text.length()) {
                DurableFiles.truncate(file, whole.getBytes(StandardCharsets.UTF_8).length);
            }
            boolean open = !whole.isEmpty() && !whole.endsWith("\n");
            DurableFiles.appendLine(file, (open ? "\n" : "") + JSON.writeValueAsString(node));
        } catch (IOException e) {
            throw new ArchiveException("The decision cannot be written to " + file + " (" + e.getMessage() + ").", e);
        }
    }

    private String text() throws ArchiveException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ArchiveException("The file " + file + " cannot be read (" + e.getMessage() + ").", e);
        }
    }
}
