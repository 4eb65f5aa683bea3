package org.clausewatch.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clausewatch.model.Progress;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * Walks the commits of an Open Terms Archive repository and tells recorded observations from all else:
 * merges, deletions, files outside of a service's folder, commits by people.
 */
final class OtaHistory {
    /** A commit that changes more files is none that records; the rest of them is not looked at. */
    private static final int MOST_FILES = 200;

    private static final int REPORT_EVERY = 500;
    private static final int SHORT_ID = 10;

    private final OtaRepository repository;
    private final OtaSource.Found found;

    OtaHistory(OtaRepository repository, OtaSource.Found found) {
        this.repository = repository;
        this.found = found;
    }

    /** A file that a commit recorded. */
    record Recorded(OtaCommit commit, OtaTreePath path, ObjectId blob) {
        /** Returns what is kept of how the observation came about. */
        Map<String, String> asked() {
            Map<String, String> asked = new TreeMap<>();
            asked.put("observed", "author-date");
            asked.put("commit", commit.id());
            asked.put("committed", commit.committed().toString());
            put(asked, "snapshot", commit.snapshots());
            put(asked, "engine", commit.trailers().getOrDefault("x-engine-version", ""));
            put(asked, "fetcher", commit.trailers().getOrDefault("x-fetcher", ""));
            if (commit.purpose() == OtaCommit.Purpose.UPGRADE) {
                asked.put("extraction", "upgrade");
            }
            return asked;
        }

        private static void put(Map<String, String> asked, String name, String value) {
            if (!value.isEmpty()) {
                asked.put(name, value);
            }
        }
    }

    /** Reads paths of one kind of repository. */
    interface Paths {
        Optional<OtaTreePath> parse(String path);
    }

    private record Changed(OtaTreePath path, ObjectId blob) {}

    /**
     * Returns what was recorded, in no order that counts.
     *
     * @throws IngestException if the repository cannot be read
     */
    List<Recorded> recorded(Paths paths, Progress progress) throws IngestException {
        List<Recorded> recorded = new ArrayList<>();
        try (RevWalk commits = new RevWalk(repository.reader());
                TreeWalk trees = new TreeWalk(repository.repository(), repository.reader())) {
            commits.markStart(commits.parseCommit(repository.head()));
            int count = 0;
            for (RevCommit commit : commits) {
                if (count++ % REPORT_EVERY == 0) {
                    progress.report("Reading commits, " + count + " so far", -1);
                    if (progress.cancelled()) {
                        throw new IngestException("Reading the commits was cancelled; nothing was brought in.");
                    }
                }
                take(commit, commits, trees, paths, recorded);
                commit.disposeBody();
            }
        } catch (IOException e) {
            throw repository.unreadable(e);
        }
        if (repository.isShallow()) {
            found.note("The clone holds only the latest commits: what was recorded before is missing. 'git fetch"
                    + " --unshallow' in it gets the rest; then import it again.");
        }
        return recorded;
    }

    private void take(RevCommit commit, RevWalk commits, TreeWalk trees, Paths paths, List<Recorded> recorded)
            throws IOException {
        OtaCommit read = OtaCommit.of(commit);
        String label = commit.name().substring(0, SHORT_ID) + " “" + read.subject() + "”";
        if (commit.getParentCount() > 1) {
            found.skip(OtaSkip.Why.MERGE, label);
            return;
        }
        trees.reset();
        trees.setRecursive(true);
        trees.setFilter(TreeFilter.ANY_DIFF);
        if (commit.getParentCount() == 0) {
            trees.addTree(new EmptyTreeIterator());
        } else {
            trees.addTree(commits.parseCommit(commit.getParent(0)).getTree());
        }
        trees.addTree(commit.getTree());
        List<Changed> changed = new ArrayList<>();
        List<String> others = new ArrayList<>();
        List<String> deleted = new ArrayList<>();
        int files = 0;
        while (trees.next() && files++ < MOST_FILES) {
            String path = trees.getPathString();
            Optional<OtaTreePath> parsed = paths.parse(path);
            if (parsed.isEmpty()) {
                others.add(path);
            } else if (trees.getFileMode(1).equals(FileMode.MISSING)) {
                deleted.add(path);
            } else if (FileMode.REGULAR_FILE.equals(trees.getFileMode(1).getBits())
                    || FileMode.EXECUTABLE_FILE.equals(trees.getFileMode(1).getBits())) {
                if (!trees.idEqual(0, 1)) {
                    changed.add(new Changed(parsed.get(), trees.getObjectId(1)));
                }
            } else {
                others.add(path);
            }
        }
        sort(read, label, changed, others, deleted, recorded);
    }

    private void sort(
            OtaCommit commit,
            String label,
            List<Changed> changed,
            List<String> others,
            List<String> deleted,
            List<Recorded> recorded) {
        deleted.forEach(path -> found.skip(OtaSkip.Why.DELETION, label + ": " + path));
        List<Changed> observations = changed.stream()
                .filter(each -> records(commit, each.path(), changed.size()))
                .toList();
        observations.forEach(each -> recorded.add(new Recorded(commit, each.path(), each.blob())));
        if (changed.size() > observations.size()) {
            found.skip(
                    changed.size() > 1 ? OtaSkip.Why.MANY_FILES : OtaSkip.Why.BY_PEOPLE,
                    label + " (" + changed.size() + (changed.size() == 1 ? " document)" : " documents)"));
        } else if (changed.isEmpty() && deleted.isEmpty() && !others.isEmpty()) {
            found.skip(OtaSkip.Why.NO_OBSERVATION, label + ": " + others.getFirst());
        }
    }

    /**
     * Tells whether a file of a commit was recorded by the engine: the subject says so, and names this
     * document where it does not stand alone. Subjects of other programs count if they name the document.
     */
    private static boolean records(OtaCommit commit, OtaTreePath path, int documents) {
        boolean named = commit.names(path.service(), path.terms());
        return commit.purpose() == OtaCommit.Purpose.UNKNOWN ? named && documents == 1 : named || documents == 1;
    }
}
