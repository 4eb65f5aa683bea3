package org.clausewatch.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.clausewatch.archive.ArchiveException;
import org.clausewatch.archive.StoredSnapshot;
import org.clausewatch.archive.StoredSnapshots;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.Sha256;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes an evidence package: a WACZ file (Web Archive Collection Zipped 1.1.1, which ReplayWeb.page opens)
 * with the archive's snapshots as stored, and in its folder {@code evidence/} the change logs, the snapshots'
 * lines of the archive's chain, and a page that explains them.
 *
 * <p>The same evidence gives the same bytes: times in the ZIP file are those of the observations, and when it
 * was packed is not written.
 */
public final class WaczExport {
    private static final String VERSION = "1.1.1";

    private final StoredSnapshots stored;

    /**
     * Makes one.
     *
     * @param stored the archive whose snapshots are packed
     */
    public WaczExport(StoredSnapshots stored) {
        this.stored = stored;
    }

    /**
     * Writes a package; leaves {@code out} open.
     *
     * @throws ArchiveException if a snapshot's file is gone or damaged
     * @throws IOException if {@code out} cannot be written to
     */
    public void write(Evidence evidence, OutputStream out) throws ArchiveException, IOException {
        WaczZip zip = new WaczZip(out);
        Instant last = evidence.last();
        WaczIndex index = new WaczIndex();
        StringBuilder pages = new StringBuilder();
        pages.append(Json.line(Json.object()
                        .put("format", "json-pages-1.0")
                        .put("id", "pages")
                        .put("title", evidence.title())))
                .append('\n');
        List<EvidencePage.Row> rows = new ArrayList<>();
        ObjectNode lastPage = Json.object();
        for (Evidence.Item item : evidence.snapshots()) {
            StoredSnapshot snapshot = stored.read(item.snapshot());
            zip.add("archive/" + item.file(), snapshot.file(), item.snapshot().at());
            WaczIndex.Page page = index.add(item.file(), snapshot.file());
            lastPage = page(evidence, item, page);
            pages.append(Json.line(lastPage)).append('\n');
            rows.add(new EvidencePage.Row(item, snapshot.sha256(), snapshot.chainLine()));
        }
        WaczIndex.Files files = index.files();
        zip.add("indexes/index.cdx.gz", files.cdx(), last);
        zip.add("indexes/index.idx", files.idx(), last);
        zip.add("pages/pages.jsonl", utf8(pages.toString()), last);
        zip.add("evidence/index.html", utf8(new EvidencePage(evidence, rows).html()), last);
        zip.add("evidence/changes.jsonl", changes(evidence.logs()), last);
        zip.add("evidence/chain.json", Json.pretty(chain(evidence, rows)), last);
        byte[] manifest = Json.pretty(manifest(evidence, zip.resources(), lastPage));
        zip.write("datapackage.json", manifest, last);
        ObjectNode digest = Json.object();
        digest.put("path", "datapackage.json");
        digest.put("hash", "sha256:" + Sha256.of(manifest));
        zip.write("datapackage-digest.json", Json.pretty(digest), last);
        zip.finish();
    }

    private static ObjectNode page(Evidence evidence, Evidence.Item item, WaczIndex.Page page) {
        ObjectNode node = Json.object();
        String id = item.file();
        node.put("id", id.substring(0, id.indexOf('.')));
        node.put("url", page.url());
        node.put("ts", page.at().toString());
        node.put("title", evidence.title());
        return node;
    }

    private static byte[] changes(List<ChangeLog> logs) throws IOException {
        StringWriter out = new StringWriter();
        for (ChangeLog log : logs) {
            JsonChangeLog.writeLine(log, out);
        }
        return utf8(out.toString());
    }

    private static ObjectNode chain(Evidence evidence, List<EvidencePage.Row> rows) {
        ObjectNode chain = Json.object();
        chain.put("lines", evidence.chainLines());
        chain.put("lastLineSha256", evidence.chainLastSha256());
        ArrayNode entries = chain.putArray("entries");
        for (EvidencePage.Row row : rows) {
            row.chainLine()
                    .ifPresent(line -> entries.addObject()
                            .put("path", "archive/" + row.item().file())
                            .put("number", line.number())
                            .put("line", line.text()));
        }
        return chain;
    }

    private static ObjectNode manifest(Evidence evidence, ArrayNode resources, ObjectNode lastPage) {
        ObjectNode manifest = Json.object();
        manifest.put("profile", "data-package");
        manifest.put("wacz_version", VERSION);
        manifest.put("title", evidence.title());
        manifest.put(
                "description",
                "Snapshots of " + evidence.title() + " " + evidence.period()
                        + ", with what changed between them. Open `evidence/index.html` for what is in this package, how"
                        + " to check it, and what it proves and what not.");
        if (!evidence.attributions().isEmpty()) {
            ArrayNode sources = manifest.putArray("sources");
            evidence.attributions()
                    .keySet()
                    .forEach(attribution -> sources.addObject().put("title", attribution));
        }
        manifest.put("software", "Clausewatch " + evidence.program());
        manifest.put("mainPageUrl", lastPage.path("url").asString(""));
        manifest.put("mainPageDate", lastPage.path("ts").asString(""));
        manifest.set("resources", resources);
        return manifest;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
