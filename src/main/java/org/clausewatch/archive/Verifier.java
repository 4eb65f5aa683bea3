package org.clausewatch.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Progress;

/** Checks all files of an archive. */
final class Verifier {
    private final Path folder;
    private final SnapshotFiles files;
    private final List<Damage> damages = new ArrayList<>();
    private int checked;
    private long bytes;

    private Verifier(Path folder, SnapshotFiles files) {
        this.folder = folder;
        this.files = files;
    }

    static Verification verify(Path folder, Progress progress) throws ArchiveException {
        Chain chain = Chain.read(folder);
        Verifier verifier = new Verifier(folder, new SnapshotFiles(folder, chain));
        verifier.damages.addAll(chain.damages());
        for (Chain.Entry entry : chain.entries()) {
            if (Files.notExists(folder.resolve(entry.file()))) {
                verifier.damages.add(Damage.gone(entry.file()));
            }
        }
        boolean complete = verifier.verifyAll(progress, chain.entries().size());
        return new Verification(
                verifier.checked,
                verifier.bytes,
                chain.entries().size(),
                chain.head(),
                verifier.damages.stream()
                        .distinct()
                        .sorted(Comparator.comparing(Damage::file))
                        .toList(),
                complete);
    }

    private boolean verifyAll(Progress progress, int expected) throws ArchiveException {
        for (DocumentRef document : files.documents()) {
            damages.addAll(files.strangers(document));
            Set<String> stored = new HashSet<>();
            Map<String, String> repeats = new TreeMap<>();
            for (SnapshotFiles.Named file : files.snapshots(document)) {
                if (progress.cancelled()) {
                    return false;
                }
                progress.report(
                        "Checking " + document.service() + ", " + document.terms(),
                        Math.min(1, (double) checked / Math.max(1, expected)));
                check(file, stored, repeats);
            }
            repeats.forEach((file, sha256) -> {
                if (!stored.contains(sha256)) {
                    damages.add(new Damage(
                            file,
                            "The snapshot " + file + " is sound, but its page is stored with an earlier snapshot,"
                                    + " which is gone or damaged. Restore that one from a backup of the archive."));
                }
            });
        }
        return true;
    }

    private void check(SnapshotFiles.Named file, Set<String> stored, Map<String, String> repeats)
            throws ArchiveException {
        checked++;
        try {
            bytes += Files.size(folder.resolve(file.file()));
            SnapshotDecoder.Main main = files.decode(file).main();
            if (main.repeat()) {
                repeats.put(file.file(), main.payloadSha256());
            } else {
                stored.add(main.payloadSha256());
            }
        } catch (ArchiveException e) {
            damages.add(new Damage(file.file(), e.getMessage()));
        } catch (IOException e) {
            damages.add(new Damage(
                    file.file(), "The snapshot " + file.file() + " cannot be read (" + e.getMessage() + ")."));
        }
    }
}
