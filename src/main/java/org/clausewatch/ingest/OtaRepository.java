package org.clausewatch.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/** A git repository, bare or not. It is read only, and without the user's own git settings. */
final class OtaRepository implements AutoCloseable {
    /** As many files are looked at to tell what a repository holds. */
    private static final int LOOKED_AT = 5000;

    static {
        SystemReader.setInstance(new NoSettings(SystemReader.getInstance()));
    }

    private final Path folder;
    private final Repository repository;
    private final ObjectReader reader;

    private OtaRepository(Path folder, Repository repository) {
        this.folder = folder;
        this.repository = repository;
        this.reader = repository.newObjectReader();
    }

    /** JGit asks git for its settings and keeps measurements in the user's; neither is ours to touch. */
    private static final class NoSettings extends SystemReader.Delegate {
        NoSettings(SystemReader system) {
            super(system);
        }

        @Override
        public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
            return new Empty(parent, fs);
        }

        @Override
        public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
            return new Empty(parent, fs);
        }

        @Override
        public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
            return new Empty(parent, fs);
        }
    }

    /** Settings that are not there and cannot be kept. */
    private static final class Empty extends FileBasedConfig {
        Empty(@Nullable Config parent, FS fs) {
            super(parent, Path.of("clausewatch-reads-no-settings").toFile(), fs);
        }

        @Override
        public void load() throws IOException, ConfigInvalidException {
            clear();
        }

        @Override
        public boolean isOutdated() {
            return false;
        }

        @Override
        public void save() throws IOException {
            // Nothing is kept.
        }
    }

    /** Opens a folder's repository; empty if it is none. */
    static Optional<OtaRepository> open(Path folder) throws IngestException {
        FileRepositoryBuilder builder = new FileRepositoryBuilder().setMustExist(true);
        if (Files.exists(folder.resolve(Constants.DOT_GIT))) {
            builder.setWorkTree(folder.toFile());
        } else if (Files.isRegularFile(folder.resolve(Constants.HEAD))
                && Files.isDirectory(folder.resolve("objects"))
                && Files.isDirectory(folder.resolve("refs"))) {
            builder.setGitDir(folder.toFile()).setBare();
        } else {
            return Optional.empty();
        }
        try {
            return Optional.of(new OtaRepository(folder, builder.build()));
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(folder, e);
        }
    }

    private static IngestException unreadable(Path folder, Exception e) {
        return new IngestException(
                "The git repository " + folder + " cannot be read (" + e.getMessage() + "). Clone it again.", e);
    }

    IngestException unreadable(Exception e) {
        if (e instanceof MissingObjectException) {
            return new IngestException(
                    "The git repository " + folder + " lacks some of its objects (" + e.getMessage()
                            + "): it was cloned in part. Clone it again without --filter.",
                    e);
        }
        return unreadable(folder, e);
    }

    Path folder() {
        return folder;
    }

    Repository repository() {
        return repository;
    }

    ObjectReader reader() {
        return reader;
    }

    /** Returns the latest commit. */
    ObjectId head() throws IngestException {
        try {
            ObjectId head = repository.resolve(Constants.HEAD);
            if (head == null) {
                throw new IngestException("The git repository " + folder + " has no commits on its current branch.");
            }
            return head;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Tells whether commits before some are missing, as in a clone of limited depth. */
    boolean isShallow() throws IngestException {
        try {
            return !repository.getObjectDatabase().getShallowCommits().isEmpty();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Reads a file of the repository. */
    byte[] read(ObjectId blob) throws OtaSkippedException, IngestException {
        try {
            return reader.open(blob, Constants.OBJ_BLOB).getCachedBytes(SavedPage.LARGEST_FILE);
        } catch (LargeObjectException e) {
            throw new OtaSkippedException(OtaSkip.Why.TOO_LARGE, OtaDatasets.TOO_LARGE);
        } catch (MissingObjectException e) {
            throw unreadable(e);
        } catch (IOException e) {
            throw new OtaSkippedException(OtaSkip.Why.UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Tells by its latest files what a repository holds; empty if it holds nothing of Open Terms Archive.
     */
    Optional<OtaKind> kind() throws IngestException {
        int versions = 0;
        int snapshots = 0;
        int declarations = 0;
        try (RevWalk commits = new RevWalk(reader);
                TreeWalk tree = new TreeWalk(repository, reader)) {
            tree.addTree(commits.parseCommit(head()).getTree());
            tree.setRecursive(true);
            for (int i = 0; i < LOOKED_AT && tree.next(); i++) {
                String path = tree.getPathString();
                if (FileMode.REGULAR_FILE.equals(tree.getRawMode(0))) {
                    declarations += path.matches("declarations/[^/]+\\.json") ? 1 : 0;
                    versions += OtaVersions.path(path).isPresent() ? 1 : 0;
                    snapshots += OtaSnapshots.path(path).isPresent() ? 1 : 0;
                }
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        if (declarations > 0) {
            return Optional.of(OtaKind.DECLARATIONS);
        }
        if (versions == 0 && snapshots == 0) {
            return Optional.empty();
        }
        return Optional.of(versions >= snapshots ? OtaKind.VERSIONS : OtaKind.SNAPSHOTS);
    }

    @Override
    public void close() {
        reader.close();
        repository.close();
    }
}
