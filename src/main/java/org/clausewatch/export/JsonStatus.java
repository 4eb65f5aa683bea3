package org.clausewatch.export;

import java.io.IOException;
import java.io.Writer;
import org.clausewatch.archive.Damage;
import org.clausewatch.archive.IndexedDocument;
import tools.jackson.databind.node.ObjectNode;

/** An archive at a glance, as JSON after {@code history.schema.json}. */
public final class JsonStatus {
    /** The format and its version. */
    public static final String FORMAT = "clausewatch.status/1";

    private JsonStatus() {}

    /**
     * Writes it over several lines.
     *
     * @throws IOException if {@code out} cannot be written to
     */
    public static void write(ArchiveStatus status, Writer out) throws IOException {
        ObjectNode node = Json.object();
        node.put("format", FORMAT);
        node.put("archive", status.folder());
        node.set("documents", Json.array(status.documents(), JsonStatus::document));
        Json.putList(node, "same", Json.array(status.same(), group -> Json.array(group, JsonChangeLog::document)));
        node.put("snapshotBytes", status.snapshotBytes());
        node.put("chainEntries", status.chainEntries());
        ObjectNode index = node.putObject("index");
        status.index().ifPresent(file -> {
            index.put("file", file.file());
            index.put("bytes", file.bytes());
        });
        index.put("wasCurrent", status.indexWasCurrent());
        node.set("damages", Json.array(status.damages(), JsonStatus::damage));
        Json.writePretty(node, out);
    }

    private static ObjectNode document(IndexedDocument document) {
        ObjectNode node = Json.object();
        node.set("document", JsonChangeLog.document(document.document()));
        node.put("observations", document.observations());
        node.put("versions", document.versions());
        node.put("folds", document.folds());
        document.lastObserved().ifPresent(at -> node.put("lastObservedAt", at.toString()));
        document.lastSubstantive().ifPresent(at -> node.put("lastChangeOfSubstance", at.toString()));
        return node;
    }

    private static ObjectNode damage(Damage damage) {
        ObjectNode node = Json.object();
        node.put("file", damage.file());
        node.put("message", damage.message());
        return node;
    }
}
