package org.clausewatch.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;

/** A bare git repository whose commits a test writes one by one, as Open Terms Archive's engine does. */
final class OtaGit implements AutoCloseable {
    private final Git git;
    private final Map<String, ObjectId> files = new TreeMap<>();
    private final List<ObjectId> parents = new ArrayList<>();
    private Instant committed = Instant.parse("2024-01-01T00:00:00Z");

    private OtaGit(Git git) {
        this.git = git;
    }

    static OtaGit create(Path folder) throws GitAPIException {
        return new OtaGit(Git.init()
                .setBare(true)
                .setInitialBranch("main")
                .setDirectory(folder.toFile())
                .call());
    }

    OtaGit put(String path, String text) throws IOException {
        return put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    OtaGit put(String path, byte[] bytes) throws IOException {
        try (ObjectInserter inserter = git.getRepository().newObjectInserter()) {
            files.put(path, inserter.insert(Constants.OBJ_BLOB, bytes));
            inserter.flush();
        }
        return this;
    }

    OtaGit remove(String path) {
        files.remove(path);
        return this;
    }

    /** Commits what was put; returns the commit's id. Each is recorded an hour after the one before. */
    String commit(String fetched, String message) throws IOException {
        return commit(fetched, message, List.of());
    }

    /** Makes a commit that has another parent beside the latest. */
    String merge(String fetched, String message, String other) throws IOException {
        return commit(fetched, message, List.of(ObjectId.fromString(other)));
    }

    private String commit(String fetched, String message, List<ObjectId> others) throws IOException {
        Repository repository = git.getRepository();
        committed = committed.plusSeconds(3600);
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            DirCache index = DirCache.newInCore();
            DirCacheBuilder builder = index.builder();
            files.forEach((path, blob) -> {
                DirCacheEntry entry = new DirCacheEntry(path);
                entry.setFileMode(FileMode.REGULAR_FILE);
                entry.setObjectId(blob);
                builder.add(entry);
            });
            builder.finish();
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(index.writeTree(inserter));
            List<ObjectId> all = new ArrayList<>(parents);
            all.addAll(others);
            commit.setParentIds(all);
            commit.setAuthor(person(Instant.parse(fetched)));
            commit.setCommitter(person(committed));
            commit.setMessage(message);
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            parents.clear();
            parents.add(id);
            RefUpdate update = repository.updateRef("refs/heads/main");
            update.setNewObjectId(id);
            update.forceUpdate();
            return id.name();
        }
    }

    private static PersonIdent person(Instant at) {
        return new PersonIdent("Robot", "robot@zorbly.example", at, ZoneOffset.UTC);
    }

    @Override
    public void close() {
        git.close();
    }
}
