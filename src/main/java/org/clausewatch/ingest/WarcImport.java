package org.clausewatch.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.clausewatch.archive.Added;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.ArchiveException;
import org.clausewatch.archive.ArchiveWriter;
import org.clausewatch.archive.Circumstances;
import org.clausewatch.archive.NewSnapshot;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Origin;
import org.clausewatch.model.Progress;

/**
 * Brings pages out of web archive files (WARC, WARC.gz, WACZ) into an archive, one observation for each
 * capture, at the time that the file says.
 *
 * <p>A page has 50 MB at most; {@link WarcCatalogue} and {@link WaczPackage} bound the rest. The request is
 * kept where the file has it. The file's name and the record's id are kept with each observation, as {@code
 * file} and {@code record}; {@link PackedOrigins} says what is kept of what a package tells of its snapshots.
 */
public final class WarcImport {
    private static final Instant FIRST_WEB = Instant.parse("1989-01-01T00:00:00Z");

    private final InstantSource clock;

    /**
     * Makes one.
     *
     * @param clock tells when something was brought in
     */
    public WarcImport(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Lists what a file holds.
     *
     * @throws IngestException if it cannot be read, or the user cancelled
     */
    public WarcContents contents(Path file, Progress progress) throws IngestException {
        try (WarcSource source = WarcSource.open(file, progress)) {
            return contents(source, WarcCatalogue.of(source, progress));
        }
    }

    private static WarcContents contents(WarcSource source, WarcCatalogue.Contents contents) {
        Map<String, List<WarcEntry>> byUrl = new TreeMap<>();
        Set<String> others = new HashSet<>();
        for (WarcEntry entry : contents.entries()) {
            if (entry.isRequest()) {
                continue;
            }
            boolean listed = source.titles().containsKey(entry.url());
            if (entry.isDocument()
                    || entry.isRedirect()
                    || entry.isRevisit() && entry.mime().isEmpty()
                    || listed) {
                byUrl.computeIfAbsent(entry.url(), _ -> new ArrayList<>()).add(entry);
            } else {
                others.add(entry.url());
            }
        }
        List<WarcPage> pages = new ArrayList<>();
        byUrl.forEach((url, entries) -> pages.add(page(source, url, entries)));
        others.removeAll(byUrl.keySet());
        return new WarcContents(source.name(), pages, others.size(), contents.troubles());
    }

    private static WarcPage page(WarcSource source, String url, List<WarcEntry> entries) {
        String title = source.titles().getOrDefault(url, "");
        boolean listed = source.titles().isEmpty()
                ? entries.stream().anyMatch(entry -> entry.isHtml() && !entry.isRedirect())
                : source.titles().containsKey(url);
        return new WarcPage(
                url,
                title.equals(url) ? "" : title,
                listed,
                entries.stream()
                        .sorted(Comparator.comparing(WarcEntry::date))
                        .map(entry -> new WarcPage.Capture(
                                entry.date(),
                                entry.status(),
                                entry.mime(),
                                entry.size(),
                                entry.isRevisit(),
                                entry.isRedirect() ? entry.location() : ""))
                        .toList());
    }

    /**
     * Brings in all captures of some addresses.
     *
     * @param urls of one document, which may have moved; empty: the file's only page, of a package of
     *     evidence all its pages
     * @param document its service and terms type
     * @throws NoSuchPageException if the file holds no capture of an address, or no address was given and it
     *     holds several pages
     * @throws IngestException if the file cannot be read, or the user cancelled; what was brought in stays
     * @throws ArchiveException if the archive refuses it
     */
    public WarcReport importPages(
            Archive archive, Path file, List<String> urls, DocumentRef document, Progress progress)
            throws IngestException, NoSuchPageException, ArchiveException {
        try (WarcSource source = WarcSource.open(file, progress)) {
            WarcCatalogue.Contents contents = WarcCatalogue.of(source, progress);
            WarcCaptures captures = new WarcCaptures(source, contents.entries());
            List<WarcEntry> wanted = wanted(source, contents, captures, urls);
            return add(archive, source, captures, wanted, document, contents, progress);
        }
    }

    private static List<WarcEntry> wanted(
            WarcSource source, WarcCatalogue.Contents contents, WarcCaptures captures, List<String> urls)
            throws NoSuchPageException {
        WarcContents listing = contents(source, contents);
        List<String> addresses = urls;
        if (urls.isEmpty()) {
            List<WarcPage> pages = pages(listing);
            if (pages.isEmpty() || pages.size() > 1 && !source.oneDocument()) {
                throw new NoSuchPageException(
                        pages.isEmpty()
                                ? "The file " + source.name()
                                        + " holds no page that can be read: no HTML, PDF, Word document, Markdown or"
                                        + " plain text."
                                : "The file " + source.name() + " holds " + pages.size()
                                        + " pages. Say with --url which one the document is.",
                        listing);
            }
            addresses = pages.stream().map(WarcPage::url).toList();
        }
        List<WarcEntry> wanted = new ArrayList<>();
        for (String url : addresses) {
            List<WarcEntry> found = captures.of(url);
            if (found.isEmpty()) {
                throw new NoSuchPageException(
                        "The file " + source.name() + " holds no capture of " + url + ".", listing);
            }
            wanted.addAll(found);
        }
        return wanted;
    }

    /** Beside HTML pages texts are robots.txt and the like; a file without any holds a document of another kind. */
    private static List<WarcPage> pages(WarcContents listing) {
        return listing.listed().isEmpty()
                ? listing.pages().stream()
                        .filter(page -> page.captures().stream()
                                .anyMatch(capture -> capture.redirect().isEmpty()
                                        && !capture.type().isEmpty()))
                        .toList()
                : listing.listed();
    }

    private WarcReport add(
            Archive archive,
            WarcSource source,
            WarcCaptures captures,
            List<WarcEntry> wanted,
            DocumentRef document,
            WarcCatalogue.Contents contents,
            Progress progress)
            throws IngestException, ArchiveException {
        int added = 0;
        int alreadyThere = 0;
        List<String> skipped = new ArrayList<>(contents.troubles());
        PackedOrigins origins = new PackedOrigins(contents.stated(), source.attribution());
        Set<WarcEntry> taken = new HashSet<>();
        try (ArchiveWriter writer = archive.write()) {
            for (int i = 0; i < wanted.size(); i++) {
                if (progress.cancelled()) {
                    throw new IngestException("Importing " + source.name() + " was cancelled after " + added
                            + " new observations, which stay. The same command goes on from there.");
                }
                progress.report("Importing " + source.name(), (double) i / wanted.size());
                WarcEntry entry = wanted.get(i);
                try {
                    WarcCaptures.Found found = captures.read(entry);
                    if (taken.add(found.page())) {
                        Map<String, String> kept = origins.of(found.page().id());
                        Added one = writer.add(snapshot(source, document, found, kept));
                        origins.added(found.page().id(), kept, one);
                        added += one.alreadyThere() ? 0 : 1;
                        alreadyThere += one.alreadyThere() ? 1 : 0;
                    }
                } catch (WarcRecords.RecordException e) {
                    skipped.add(leftOut(entry, e));
                } catch (IOException | IllegalArgumentException e) {
                    // jwarc and the archive's records refuse some malformed headers so.
                    skipped.add(leftOut(entry, e));
                }
            }
        }
        return new WarcReport(
                source.name(), added, alreadyThere, skipped, origins.sources(), origins.notKept(source.oneDocument()));
    }

    private static String leftOut(WarcEntry entry, Exception e) {
        return entry.name() + " was left out: " + e.getMessage() + ".";
    }

    private NewSnapshot snapshot(
            WarcSource source, DocumentRef document, WarcCaptures.Found found, Map<String, String> kept)
            throws WarcRecords.RecordException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (found.at().isAfter(now)) {
            throw new WarcRecords.RecordException("its time is still to come");
        }
        if (found.at().isBefore(FIRST_WEB)) {
            throw new WarcRecords.RecordException("it is older than the web");
        }
        Map<String, String> asked = new TreeMap<>(kept);
        asked.putAll(found.asked());
        asked.put("observed", "warc");
        asked.put("file", source.parts().get(found.page().part()).name());
        return new NewSnapshot(
                document,
                found.at(),
                found.content(),
                new Circumstances(Origin.WARC, source.name(), Optional.of(now), asked, Map.of()));
    }
}
