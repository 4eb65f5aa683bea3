package org.clausewatch.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Progress;
import org.clausewatch.model.Sha256;

/** Checks all files of an archive. */
final class Verifier {
    private final Path folder;
    private final SnapshotFiles files;
    private final List<Damage> damages = new ArrayList<>();
    private final List<String> unchained = new ArrayList<>();
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
        int arriving = verifier.unchained.isEmpty() ? 0 : verifier.tellApart();
        return new Verification(
                verifier.checked,
                verifier.bytes,
                chain.entries().size(),
                chain.head(),
                arriving,
                verifier.damages.stream()
                        .distinct()
                        .sorted(Comparator.comparing(Damage::file))
                        .toList(),
                complete);
    }

    /**
     * Tells what a writer put there that is at work, or crashed, from what somebody else did.
     *
     * @return how many are arriving
     */
    private int tellApart() throws ArchiveException {
        // In this order: what is not announced any more is in the chain by then.
        Map<String, String> announced = new Arrivals(folder).read();
        Chain now = Chain.read(folder);
        List<String> strangers = new ArrayList<>();
        int arriving = 0;
        for (String file : unchained) {
            if (now.sha256(file) != null) {
                continue;
            }
            String sha256 = announced.get(file);
            if (sha256 != null && sha256.equals(Sha256.of(Archive.readChecked(folder, file, Optional.empty())))) {
                arriving++;
            } else {
                strangers.add(file);
            }
        }
        if (!strangers.isEmpty() && now.entries().isEmpty()) {
            damages.add(new Damage(
                    Chain.FILE,
                    "The chain is gone: nothing shows that the "
                            + (strangers.size() == 1 ? "one snapshot is" : strangers.size() + " snapshots are")
                            + " unchanged. Restore chain.jsonl from a backup; without one,"
                            + " 'clausewatch verify --adopt' begins a new chain with what is there as it is now."));
            return arriving;
        }
        for (String file : strangers) {
            damages.add(new Damage(
                    file,
                    "The snapshot " + file + " is not in the chain: somebody put it there, or the end of the chain was"
                            + " taken away. Remove it, or restore chain.jsonl from a backup; if you know where it comes"
                            + " from, 'clausewatch verify --adopt' takes it into the chain."));
        }
        return arriving;
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
        if (!files.isChained(file)) {
            unchained.add(file.file());
        }
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
