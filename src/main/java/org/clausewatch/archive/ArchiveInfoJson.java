package org.clausewatch.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes {@code archive.json}. */
final class ArchiveInfoJson {
    static final String FILE = "archive.json";

    private static final String FORMAT = "clausewatch-archive";

    private static final JsonMapper JSON = new JsonMapper();

    private ArchiveInfoJson() {}

    static boolean exists(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    static ArchiveInfo read(Path folder) throws ArchiveException {
        Path file = folder.resolve(FILE);
        if (!Files.isDirectory(folder)) {
            throw new ArchiveException("There is no archive at " + folder
                    + ". Fetch or import a page to make one, or name another folder with --archive.");
        }
        if (Files.notExists(file)) {
            throw new ArchiveException("The folder " + folder
                    + " is no archive: it has no archive.json. Name the folder that has it with --archive.");
        }
        JsonNode node;
        try {
            node = JSON.readTree(Files.readAllBytes(file));
        } catch (IOException | JacksonException e) {
            throw new ArchiveException("The file " + file + " cannot be read; restore it from a backup.", e);
        }
        String id = node.path("id").asString("");
        int version = node.path("formatVersion").asInt(0);
        if (!node.path("format").asString("").equals(FORMAT) || id.isEmpty() || version < 1) {
            throw new ArchiveException("The file " + file + " does not describe an archive of Clausewatch.");
        }
        if (version > ArchiveInfo.FORMAT_VERSION) {
            throw new ArchiveException("The archive " + folder + " was written by a newer Clausewatch (layout "
                    + version + "). Update Clausewatch to open it.");
        }
        return new ArchiveInfo(id, node.path("description").asString(""));
    }

    static void write(Path folder, ArchiveInfo info) throws ArchiveException {
        Path file = folder.resolve(FILE);
        if (Files.exists(file)) {
            throw new ArchiveException("There is an archive at " + folder + " already.");
        }
        ObjectNode node = JSON.createObjectNode();
        node.put("format", FORMAT);
        node.put("formatVersion", ArchiveInfo.FORMAT_VERSION);
        node.put("id", info.id());
        if (!info.description().isEmpty()) {
            node.put("description", info.description());
        }
        try {
            // The line separator is the same on every system.
            String json = JSON.writer(SerializationFeature.INDENT_OUTPUT)
                    .writeValueAsString(node)
                    .replace("\r\n", "\n");
            DurableFiles.write(file, (json + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ArchiveException("The file " + file + " cannot be written (" + e.getMessage() + ").", e);
        }
    }
}
