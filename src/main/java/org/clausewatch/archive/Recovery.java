package org.clausewatch.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Sha256;

/** Clears up what a crash left of an archive. For the writer alone. */
final class Recovery {
    private final Path folder;
    private final Chain chain;
    private final SnapshotFiles files;
    private final Arrivals arrivals;

    Recovery(Path folder, Chain chain, SnapshotFiles files, Arrivals arrivals) {
        this.folder = folder;
        this.chain = chain;
        this.files = files;
        this.arrivals = arrivals;
    }

    /**
     * Removes unfinished files, drops a cut-off line of the chain, and takes in the snapshots that were announced and
     * are not in the chain yet.
     */
    void run() throws ArchiveException, IOException {
        chain.repair();
        removeUnfinished(folder);
        removeUnfinished(folder.resolve(ArchiveWriter.DECLARATIONS));
        for (DocumentRef document : files.documents()) {
            removeUnfinished(folder.resolve(SnapshotFiles.folder(document)));
        }
        Map<String, String> announced = arrivals.read();
        if (!announced.isEmpty()) {
            takeIn(entry -> entry.sha256().equals(announced.get(entry.file())));
        }
        arrivals.clear();
    }

    /** Takes in all snapshots that are not in the chain and are sound, announced or not, and returns their files. */
    List<String> adopt() throws ArchiveException, IOException {
        return takeIn(entry -> true);
    }

    private List<String> takeIn(Predicate<Chain.Entry> wanted) throws ArchiveException, IOException {
        SortedMap<AdoptionOrder, Chain.Entry> outside = new TreeMap<>();
        for (DocumentRef document : files.documents()) {
            for (SnapshotFiles.Named file : files.snapshots(document)) {
                if (chain.sha256(file.file()) == null) {
                    sound(file).filter(wanted).ifPresent(entry -> outside.put(AdoptionOrder.of(document, file), entry));
                }
            }
        }
        chain.append(List.copyOf(outside.values()));
        return outside.values().stream().map(Chain.Entry::file).toList();
    }

    private static void removeUnfinished(Path folder) throws ArchiveException, IOException {
        for (Path file : SnapshotFiles.list(folder)) {
            if (SnapshotFiles.fileName(file).endsWith(DurableFiles.UNFINISHED)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Optional<Chain.Entry> sound(SnapshotFiles.Named file) throws ArchiveException {
        byte[] bytes = Archive.readChecked(folder, file.file(), Optional.empty());
        try {
            SnapshotDecoder.decode(bytes);
        } catch (IOException e) {
            // Damaged: it stays outside the chain, and listing its document tells of it.
            return Optional.empty();
        }
        return Optional.of(new Chain.Entry(file.file(), Sha256.of(bytes)));
    }
}
