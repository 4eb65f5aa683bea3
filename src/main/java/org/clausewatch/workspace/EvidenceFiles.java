package org.clausewatch.workspace;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.ArchiveException;
import org.clausewatch.archive.Damage;
import org.clausewatch.archive.Snapshot;
import org.clausewatch.archive.SnapshotListing;
import org.clausewatch.archive.StoredSnapshots;
import org.clausewatch.export.Evidence;
import org.clausewatch.export.ExplanationText;
import org.clausewatch.export.WaczExport;
import org.clausewatch.export.Wording;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.JudgedChange;

/** Packs snapshots of an archive and what changed between them as evidence (WACZ). */
public final class EvidenceFiles {
    private static final int WIDTH = 100;

    private final Workspace workspace;
    private final ReadDocuments read;

    EvidenceFiles(Workspace workspace, ReadDocuments read) {
        this.workspace = workspace;
        this.read = read;
    }

    /**
     * Packs snapshots of a document.
     *
     * @param change one that the package is about, of the only pair; empty: it is about the document
     * @param out gets the package; is left open
     * @throws WorkspaceException if there is no snapshot of that time, or one cannot be read
     * @throws IOException if {@code out} cannot be written to
     */
    public EvidenceReport write(
            DocumentRef document, EvidenceReport.Wanted wanted, Optional<JudgedChange> change, OutputStream out)
            throws WorkspaceException, IOException {
        Optional<String> explained = change.map(each -> explained(wanted.pairs().getFirst(), each));
        try {
            Archive archive = read.archive();
            SnapshotListing listing = archive.snapshots(document);
            List<Evidence.Item> items = items(listing.snapshots(), wanted);
            List<String> missing = listing.damages().stream()
                    .filter(damage -> damage.at().map(wanted::holds).orElse(true))
                    .map(Damage::message)
                    .toList();
            if (items.isEmpty()) {
                throw new WorkspaceException("The archive has no readable snapshot of " + document.service() + ", "
                        + document.terms() + " from that time.");
            }
            StoredSnapshots stored = StoredSnapshots.of(archive);
            Evidence evidence = new Evidence(
                    document,
                    items,
                    wanted.pairs().stream().map(PairReport::log).toList(),
                    explained,
                    stored.lines(),
                    stored.lastLineSha256(),
                    ProgramVersion.current());
            new WaczExport(stored).write(evidence, out);
            int carried = (int) items.stream().filter(Evidence.Item::carried).count();
            return new EvidenceReport(
                    items.size() - carried, carried, evidence.logs().size(), evidence.notes(), missing);
        } catch (ArchiveException e) {
            throw new WorkspaceException(e.getMessage(), e);
        }
    }

    /** Returns how a change is explained, as text. */
    private String explained(PairReport report, JudgedChange change) {
        StringWriter text = new StringWriter();
        try {
            new ExplanationText(Wording.english(), workspace::ruleExplanation, WIDTH, false)
                    .write(report.log(), report.comparison(), change, workspace.explain(report, change.change()), text);
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory cannot fail", e);
        }
        return text.toString();
    }

    /** A repeat is worth nothing without the snapshot that holds its bytes. */
    private static List<Evidence.Item> items(List<Snapshot> snapshots, EvidenceReport.Wanted wanted) {
        Map<String, Snapshot> originals = new HashMap<>();
        for (Snapshot snapshot : snapshots) {
            if (!snapshot.repeat()) {
                originals.putIfAbsent(snapshot.payloadSha256(), snapshot);
            }
        }
        Set<String> taken = new HashSet<>();
        Set<String> carried = new HashSet<>();
        for (Snapshot snapshot : snapshots) {
            if (wanted.holds(snapshot.at()) || wanted.ids().contains(snapshot.id())) {
                taken.add(snapshot.id());
                Snapshot original = originals.get(snapshot.payloadSha256());
                if (snapshot.repeat() && original != null) {
                    carried.add(original.id());
                }
            }
        }
        List<Evidence.Item> items = new ArrayList<>();
        for (Snapshot snapshot : snapshots) {
            if (taken.contains(snapshot.id()) || carried.contains(snapshot.id())) {
                items.add(new Evidence.Item(snapshot, !taken.contains(snapshot.id())));
            }
        }
        return items;
    }
}
