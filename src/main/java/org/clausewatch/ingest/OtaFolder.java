package org.clausewatch.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Optional;
import org.clausewatch.model.Progress;

/** A data set that was unpacked. Links are not followed. */
final class OtaFolder implements OtaSource {
    /** A root, a service, a terms type, a file, and the folder that a ZIP was unpacked into. */
    private static final int DEEPEST = 5;

    private final Path folder;

    OtaFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public Found find(Progress progress) throws IngestException {
        Found found = new Found();
        walk(folder, (file, path) -> {
            Optional<OtaPath> parsed = OtaPath.parse(path);
            if (parsed.isPresent()) {
                found.add(OtaDatasets.entry(parsed.get(), path, () -> read(file)));
            } else {
                found.skip(OtaSkip.Why.NO_OBSERVATION, path);
            }
            return FileVisitResult.CONTINUE;
        });
        found.sortSkipped();
        return found;
    }

    /** Tells whether a folder holds a version as data sets name them. */
    static boolean holdsVersions(Path folder) throws IngestException {
        boolean[] found = {false};
        walk(folder, (file, path) -> {
            found[0] = OtaPath.parse(path).isPresent();
            return found[0] ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        });
        return found[0];
    }

    private interface Visit {
        FileVisitResult file(Path file, String path);
    }

    private static void walk(Path folder, Visit visit) throws IngestException {
        String above = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        try {
            Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEEPEST, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
                    boolean hidden = !each.equals(folder)
                            && String.valueOf(each.getFileName()).startsWith(".");
                    return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    // The folder's own name counts: it may be a service's, and its files are then no strangers.
                    String path =
                            above + "/" + folder.relativize(file).toString().replace('\\', '/');
                    return attributes.isRegularFile() ? visit.file(file, path) : FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new IngestException("The folder " + folder + " cannot be read (" + e.getMessage() + ").", e);
        }
    }

    private static byte[] read(Path file) throws OtaSkippedException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(SavedPage.LARGEST_FILE + 1);
            if (bytes.length > SavedPage.LARGEST_FILE) {
                throw new OtaSkippedException(OtaSkip.Why.TOO_LARGE, OtaDatasets.TOO_LARGE);
            }
            return bytes;
        } catch (IOException e) {
            throw new OtaSkippedException(OtaSkip.Why.UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        // Files are opened one by one.
    }
}
