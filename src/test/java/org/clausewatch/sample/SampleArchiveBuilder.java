package org.clausewatch.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.ArchiveException;
import org.clausewatch.archive.ArchiveInfo;
import org.clausewatch.archive.ArchiveWriter;
import org.clausewatch.archive.Circumstances;
import org.clausewatch.archive.Exchange;
import org.clausewatch.archive.HttpHeader;
import org.clausewatch.archive.NewSnapshot;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Origin;
import org.clausewatch.model.Sha256;

/** Makes the sample archive of the stories; the same stories make the same archive. */
public final class SampleArchiveBuilder {
    /** Where it stands in the repository. */
    static final Path SNAPSHOTS = Path.of("snapshots");

    static final ArchiveInfo INFO = new ArchiveInfo(
            "6c0d1f52-3b7e-4a86-9c41-0e5a2d7b8f13",
            "Clausewatch's sample archive: four invented services; any likeness to a real company is accidental");

    /** The header's format of dates, which writes the day with two digits. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private SampleArchiveBuilder() {}

    /** Makes {@code snapshots/} anew; what else stands there, such as its README, stays. */
    public static void main(String[] arguments) throws IOException, ArchiveException {
        clear(SNAPSHOTS);
        build(SNAPSHOTS);
    }

    /** Makes the archive in a folder that holds none. */
    static void build(Path folder) throws IOException, ArchiveException {
        Archive archive = Archive.create(folder, INFO);
        try (ArchiveWriter writer = archive.write()) {
            for (NewSnapshot snapshot : snapshots()) {
                writer.add(snapshot);
            }
        }
    }

    /** Returns all observations in order of time: that is how they arrived. */
    private static List<NewSnapshot> snapshots() throws IOException {
        List<NewSnapshot> snapshots = new ArrayList<>();
        for (Story story : SampleStories.read()) {
            DocumentRef document = new DocumentRef(story.service(), SampleStories.TERMS, story.url());
            for (Story.Visit visit : story.visits()) {
                snapshots.add(new NewSnapshot(
                        document,
                        visit.at(),
                        new NewSnapshot.Served(List.of(exchange(story, visit))),
                        Circumstances.of(Origin.FETCHED)));
            }
        }
        snapshots.sort(Comparator.comparing(NewSnapshot::at));
        return snapshots;
    }

    private static Exchange exchange(Story story, Story.Visit visit) {
        byte[] body = visit.page().getBytes(StandardCharsets.UTF_8);
        List<HttpHeader> asked = List.of(
                new HttpHeader("Host", story.url().replaceFirst("https://([^/]+)/.*", "$1")),
                new HttpHeader("User-Agent", "Clausewatch/0.1"),
                new HttpHeader("Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8"),
                new HttpHeader("Accept-Language", "en"));
        List<HttpHeader> answered = new ArrayList<>();
        answered.add(new HttpHeader("Date", HTTP_DATE.format(visit.at())));
        answered.add(new HttpHeader("Server", story.server()));
        answered.add(new HttpHeader("Content-Type", "text/html; charset=utf-8"));
        answered.add(new HttpHeader("Content-Length", String.valueOf(body.length)));
        if (visit.status() == 200) {
            answered.add(new HttpHeader("ETag", '"' + Sha256.of(body).substring(0, 16) + '"'));
            answered.add(new HttpHeader("Cache-Control", "no-cache"));
        } else if (visit.status() == 503) {
            answered.add(new HttpHeader("Retry-After", "600"));
        }
        return new Exchange(
                story.url(),
                new Exchange.Request("GET", "/privacy", asked),
                new Exchange.Response(visit.status(), phrase(visit.status()), answered, body),
                "",
                "http/1.1");
    }

    private static String phrase(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 403 -> "Forbidden";
            case 503 -> "Service Unavailable";
            default -> throw new IllegalArgumentException("No story has the status " + status);
        };
    }

    private static void clear(Path folder) throws IOException, ArchiveException {
        if (!Files.exists(folder.resolve("archive.json"))) {
            return;
        }
        if (!Archive.open(folder).info().id().equals(INFO.id())) {
            throw new IOException("The archive in " + folder + " is not the sample; it is left alone.");
        }
        for (Story story : SampleStories.read()) {
            Path service = folder.resolve(story.service());
            if (Files.exists(service)) {
                try (Stream<Path> files = Files.walk(service)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
        Files.deleteIfExists(folder.resolve("chain.jsonl"));
        Files.delete(folder.resolve("archive.json"));
    }
}
