package org.clausewatch.export;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clausewatch.archive.Snapshot;
import org.clausewatch.archive.StoredSnapshot;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.Coded;
import org.clausewatch.model.Origin;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The page of an evidence package: what is in it, how to check it, what it proves and what not. */
final class EvidencePage {
    private static final int WIDTH = 100;

    private static final String STYLE = "body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
            + "table{border-collapse:collapse;font-size:.85rem}td,th{border:1px solid #bbb;padding:.3rem .5rem;"
            + "text-align:left;vertical-align:top}code{overflow-wrap:anywhere}"
            + "pre{background:#f4f4f4;padding:1rem;white-space:pre-wrap}";

    private final Evidence evidence;
    private final List<Row> rows;
    private final Document page = Document.createShell("");
    private final Element body = page.body();

    /** A snapshot of the package with the hash of its file and its place in the archive's chain. */
    record Row(Evidence.Item item, String sha256, Optional<StoredSnapshot.ChainLine> chainLine) {}

    EvidencePage(Evidence evidence, List<Row> rows) {
        this.evidence = evidence;
        this.rows = rows;
    }

    String html() throws IOException {
        page.title("Evidence: " + evidence.title());
        page.head().prependElement("meta").attr("charset", "utf-8");
        page.head().appendElement("style").appendText(STYLE);
        page.child(0).attr("lang", "en");
        page.outputSettings().prettyPrint(false);
        body.appendElement("h1").text("Evidence: " + evidence.title());
        paragraph(String.format(
                Locale.ROOT,
                "%s, observed %s, and %s of versions. Packed by Clausewatch %s.",
                number(rows.size(), "snapshot", "snapshots"),
                evidence.period(),
                number(evidence.logs().size(), "comparison", "comparisons"),
                evidence.program()));
        if (evidence.change().isPresent()) {
            body.appendElement("h2").text("The change that this package is about");
            body.appendElement("pre").text(evidence.change().get());
        }
        snapshots();
        sources();
        changes();
        looking();
        checking();
        proving();
        return "<!doctype html>\n" + page.child(0).outerHtml() + "\n";
    }

    private void snapshots() {
        body.appendElement("h2").text("The snapshots");
        paragraph("Each is a WARC file as Clausewatch stored it when the page was brought in, in the folder archive/."
                + " Times are UTC. The hash of the page is that of the bytes in the snapshot: as the site served them where"
                + " the page was requested or replayed, else those of the imported text or file.");
        Element table = body.appendElement("table");
        Element head = table.appendElement("thead").appendElement("tr");
        for (String title :
                List.of("Observed", "Address and origin", "File, its SHA-256", "SHA-256 of the page", "Chain")) {
            head.appendElement("th").text(title);
        }
        Element rowsOf = table.appendElement("tbody");
        for (Row row : rows) {
            Snapshot snapshot = row.item().snapshot();
            Element tr = rowsOf.appendElement("tr");
            tr.appendElement("td").text(snapshot.at().toString());
            Element where = tr.appendElement("td");
            where.appendElement("code").text(snapshot.source());
            where.appendElement("br");
            where.appendText(origin(snapshot));
            Element file = tr.appendElement("td");
            file.appendElement("code").text("archive/" + row.item().file());
            file.appendElement("br");
            file.appendElement("code").text(row.sha256());
            Element content = tr.appendElement("td");
            content.appendElement("code").text(snapshot.payloadSha256());
            content.appendText(
                    snapshot.repeat()
                            ? " (stored with an earlier snapshot)"
                            : row.item().carried() ? " (carried along, as a later snapshot repeats it)" : "");
            tr.appendElement("td")
                    .text(row.chainLine().map(line -> "line " + line.number()).orElse("not in it"));
        }
    }

    private static String origin(Snapshot snapshot) {
        Map<String, String> asked = snapshot.circumstances().asked();
        String before = Coded.find(Origin.class, asked.getOrDefault("packedOrigin", ""))
                .map(origin -> "; there it was " + words(origin))
                .orElse("");
        return words(snapshot.circumstances().origin()) + before + time(snapshot);
    }

    private static String words(Origin origin) {
        return switch (origin) {
            case FETCHED -> "requested from the site by Clausewatch";
            case WAYBACK -> "replayed from the Wayback Machine";
            case OPEN_TERMS_ARCHIVE -> "imported from Open Terms Archive";
            case WARC -> "imported from a web archive file";
            case FILE -> "imported from a file";
            case PASTED -> "pasted by the user";
        };
    }

    private static String time(Snapshot snapshot) {
        return switch (snapshot.circumstances().asked().getOrDefault("observed", "")) {
            case "given" -> "; the user gave the time";
            case "page" -> "; the file tells the time";
            case "file-date" -> "; the time is the file's date";
            case "pasting" -> "; the time is that of pasting";
            case "mail" -> "; the time is the mail's date";
            default -> snapshot.circumstances().origin() == Origin.FETCHED ? "" : "; the time is its source's";
        };
    }

    /** Data of others may be passed on under their terms only, so who made it is named. */
    private void sources() {
        if (evidence.attributions().isEmpty()) {
            return;
        }
        body.appendElement("h2").text("Sources to be named");
        paragraph("Where these snapshots, or parts of them, are published or passed on, their source and licence have"
                + " to be named:");
        items(evidence.attributions().entrySet().stream()
                .map(each -> each.getKey() + " (" + number(each.getValue(), "snapshot", "snapshots") + ")")
                .toArray(String[]::new));
    }

    private void changes() throws IOException {
        body.appendElement("h2").text("What changed");
        if (evidence.logs().isEmpty()) {
            paragraph("No two versions of the document were compared: these snapshots show one version, or none.");
            return;
        }
        paragraph("The changes that concern AI training and data sharing; the others are counted. The file"
                + " evidence/changes.jsonl holds every change, one comparison a line, with its words, its topics, its"
                + " direction and the rules that decided.");
        if (evidence.notes() > 0) {
            paragraph(
                    "The package holds " + number(evidence.notes(), "note", "notes") + " of the archive's user on these"
                            + " versions and changes: below behind “Your note” and “Marked”, in evidence/changes.jsonl as"
                            + " “review”. “Your” is the user's who packed this: they are that person's words, not the company's,"
                            + " and no finding of Clausewatch.");
        }
        for (ChangeLog log : evidence.logs()) {
            StringWriter text = new StringWriter();
            new TextChangeLog(Wording.english(), Selection.DEFAULT, WIDTH, false, false).write(log, text);
            body.appendElement("pre").text(text.toString());
        }
    }

    private void looking() {
        body.appendElement("h2").text("How to look at it");
        items(
                "Open the package in ReplayWeb.page (replayweb.page), or any program that reads WACZ: it shows the pages"
                        + " as far as the snapshots hold them. Pictures and styles were not archived.",
                "The package is a ZIP file; each file in archive/ is a WARC file (ISO 28500) that any WARC tool opens.",
                "'clausewatch import warc PACKAGE --list' lists the pages; 'clausewatch import warc PACKAGE --service NAME"
                        + " --terms TYPE' brings them all into an archive as one document, with the same bytes,"
                        + " times and sources, where 'clausewatch log' compares them anew.");
    }

    private void checking() {
        body.appendElement("h2").text("How to check it");
        items(
                "datapackage-digest.json holds the SHA-256 of datapackage.json, and that the SHA-256 of every other file:"
                        + " unpack the package and compare with 'sha256sum', or let 'wacz validate' or 'clausewatch import"
                        + " warc' do it.",
                "Each WARC record carries the SHA-256 of its block and of the page in it.",
                "evidence/chain.json repeats each snapshot's line of the archive's chain.jsonl. A line holds the SHA-256"
                        + " of the snapshot's file, which must be that of the file in archive/, and the SHA-256 of the"
                        + " line before. The archive's chain had " + evidence.chainLines()
                        + " lines when this was packed, and its last line the SHA-256 "
                        + (evidence.chainLastSha256().isEmpty() ? "of none" : evidence.chainLastSha256())
                        + ": who has the archive can follow the chain from any snapshot to that hash.",
                "The comparison is deterministic: the same snapshots, compared by the same version of Clausewatch with"
                        + " the same rules (evidence/changes.jsonl names both), give the same changes.");
    }

    private void proving() {
        body.appendElement("h2").text("What it proves, and what not");
        items(
                "If the SHA-256 of this package, or of the chain's last line, was given to somebody trustworthy at some"
                        + " time, then these snapshots existed at that time and were not changed since.",
                "Without that, the hashes show only that the files belong together and that none was damaged. Whoever"
                        + " packed this could have made all of it anew; it carries no signature.",
                "It does not prove that the site sent these bytes. HTTP leaves no such proof; independent captures, as"
                        + " of the Wayback Machine, make it more likely.",
                "The times are those that the archiving machine, or the source of an import, told.",
                "Between two observations the page may have read otherwise, and other visitors (another country,"
                        + " language, or account) may have been shown another text.",
                "Topics and directions are found by rules, each with its words as evidence. They tell what the text"
                        + " permits, not what the company does, and are no legal advice.");
    }

    private void paragraph(String text) {
        body.appendElement("p").text(text);
    }

    private void items(String... texts) {
        Element list = body.appendElement("ul");
        for (String text : texts) {
            list.appendElement("li").text(text);
        }
    }

    private static String number(int count, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : many);
    }
}
