package org.clausewatch.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
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

    /** What every line that is written here begins with. */
    private static final String BEGINNING = "{\"at\":\"";

    private static final JsonMapper JSON = new JsonMapper();

    private final String log;
    private final Path folder;
    private final Path file;

    DecisionLog(Path archive, String log) {
        this.log = log;
        this.folder = archive.resolve(FOLDER);
        this.file = folder.resolve(log + ".jsonl");
    }

    /**
     * Reads all decisions.
     *
     * @throws ArchiveException if the file cannot be read, or a line of it is no decision
     */
    List<Decision> read() throws ArchiveException {
        DecisionListing listing = list();
        if (!listing.damages().isEmpty()) {
            throw new ArchiveException(listing.damages().getFirst());
        }
        return listing.entries().stream().map(DecisionListing.Entry::decision).toList();
    }

    /**
     * Reads what can be read: a damaged line hides no other.
     *
     * @throws ArchiveException if the file cannot be read
     */
    DecisionListing list() throws ArchiveException {
        if (Files.notExists(file)) {
            return new DecisionListing(List.of(), List.of());
        }
        List<DecisionListing.Entry> entries = new ArrayList<>();
        List<String> damages = new ArrayList<>();
        String text = text();
        int number = 0;
        for (String line : text.substring(0, wholeLength(text)).lines().toList()) {
            number++;
            if (!line.isBlank()) {
                try {
                    entries.add(new DecisionListing.Entry(number, parse(line)));
                } catch (JacksonException | DateTimeException e) {
                    damages.add(damage(number, log.equals(Notes.LOG) ? "is no note" : "is no decision"));
                }
            }
        }
        return new DecisionListing(entries, damages);
    }

    /** Says what is wrong with a line and what to do. */
    String damage(int line, String wrong) {
        return "Line " + line + " of " + file + " " + wrong
                + ". Open the file in an editor and mend or remove that line.";
    }

    /** Returns another text once something was appended or a person edited the file. */
    String state() throws ArchiveException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.size() + " " + attributes.lastModifiedTime();
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * Returns where the text ends without a last line that a crash cut off. A last line that is whole
     * but for its line feed is an editor's, and counts.
     */
    private int wholeLength(String text) {
        int lastLine = text.lastIndexOf('\n') + 1;
        return lastLine < text.length() && isCutOff(text.substring(lastLine)) ? lastLine : text.length();
    }

    /**
     * Tells whether a line is the beginning of one that {@link #append} writes, so that the decision was never made.
     * What a person wrote is kept, however damaged.
     */
    private static boolean isCutOff(String line) {
        return !line.endsWith("}") && (line.startsWith(BEGINNING) || BEGINNING.startsWith(line));
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
            throw unreadable(e);
        }
    }

    private ArchiveException unreadable(IOException e) {
        return new ArchiveException("The file " + file + " cannot be read (" + e.getMessage() + ").", e);
    }
}
