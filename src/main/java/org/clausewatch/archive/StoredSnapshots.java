package org.clausewatch.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausewatch.model.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Hands out the files of an archive's snapshots as they are stored, each with its line of the chain. */
public final class StoredSnapshots {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;
    private final Map<String, StoredSnapshot.ChainLine> lineOf = new HashMap<>();
    private final int lines;
    private final String lastLine;

    private StoredSnapshots(Path folder, List<String> chain) {
        this.folder = folder;
        for (int i = 0; i < chain.size(); i++) {
            lineOf.put(file(chain.get(i)), new StoredSnapshot.ChainLine(i + 1, chain.get(i)));
        }
        this.lines = chain.size();
        this.lastLine = chain.isEmpty() ? "" : chain.getLast();
    }

    /**
     * Reads the chain as it is now.
     *
     * @throws ArchiveException if it cannot be read
     */
    public static StoredSnapshots of(Archive archive) throws ArchiveException {
        Path file = archive.folder().resolve(Chain.FILE);
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            // A line without its end is a crash's, or of a writer at work.
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            return new StoredSnapshots(archive.folder(), whole.lines().toList());
        } catch (NoSuchFileException e) {
            return new StoredSnapshots(archive.folder(), List.of());
        } catch (IOException e) {
            throw new ArchiveException("The file " + file + " cannot be read (" + e.getMessage() + ").", e);
        }
    }

    private static String file(String line) {
        try {
            return JSON.readTree(line).path("file").asString("");
        } catch (JacksonException e) {
            // A damaged line stands for no snapshot; verifying the archive tells of it.
            return "";
        }
    }

    /** Returns how many lines the chain has. */
    public int lines() {
        return lines;
    }

    /** Returns the SHA-256 of the chain's last line, by which all before it are fixed; "" of an empty chain. */
    public String lastLineSha256() {
        return lastLine.isEmpty() ? "" : Sha256.of(lastLine);
    }

    /**
     * Reads a snapshot's file.
     *
     * @throws ArchiveException naming the file, if it is gone, damaged, or not what arrived
     */
    public StoredSnapshot read(Snapshot snapshot) throws ArchiveException {
        Optional<StoredSnapshot.ChainLine> line = Optional.ofNullable(lineOf.get(snapshot.file()));
        Optional<String> expected =
                line.map(each -> JSON.readTree(each.text()).path("sha256").asString(""));
        byte[] file = Archive.readChecked(folder, snapshot.file(), expected);
        try {
            SnapshotDecoder.decode(file);
        } catch (IOException e) {
            throw new ArchiveException("The snapshot " + snapshot.file() + " is damaged: " + e.getMessage() + ".", e);
        }
        return new StoredSnapshot(snapshot, file, Sha256.of(file), line);
    }
}
