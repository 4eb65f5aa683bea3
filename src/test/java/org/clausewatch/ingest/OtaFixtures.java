package org.clausewatch.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.ArchiveException;
import org.clausewatch.archive.ArchiveInfo;
import org.clausewatch.archive.Capture;
import org.clausewatch.archive.Snapshot;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Progress;

/** Archives, ZIPs and texts of invented services for the tests of imports. */
final class OtaFixtures {
    private OtaFixtures() {}

    static Archive archive(Path folder) throws ArchiveException {
        return Archive.create(folder, new ArchiveInfo("test", ""));
    }

    static OtaReport run(Archive archive, Path path) throws IngestException, ArchiveException {
        return new OtaImport(archive).run(OtaRequest.of(path), Progress.UNWATCHED);
    }

    static Path zip(Path file, Map<String, String> entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    /** A data set of two services with repeats, in no order of time. */
    static Map<String, String> dataset(String root) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put(root + "README.md", "About this data set");
        entries.put(root + "LICENSE", "Licence");
        entries.put(root + "Zorbly/Privacy Policy/2024-03-01T08-15-30Z.md", policy("We keep your posts for 30 days."));
        entries.put(root + "Zorbly/Privacy Policy/2024-01-01T08-15-30Z.md", policy("We keep your posts for 10 days."));
        entries.put(root + "Zorbly/Privacy Policy/2024-02-01T08-15-30Z.md", policy("We keep your posts for 20 days."));
        entries.put(root + "Zorbly/Privacy Policy/2024-04-01T08-15-30Z.md", policy("We keep your posts for 10 days."));
        entries.put(root + "Mumblecorp/Terms of Service/2024-02-01T08-15-30Z.md", policy("You agree to be kind."));
        return entries;
    }

    static String policy(String sentence) {
        return "Privacy Policy\n==============\n\nWe process your personal data when you use our services. " + sentence
                + "\n";
    }

    static List<Snapshot> snapshots(Archive archive, String service, String terms) throws ArchiveException {
        return archive.snapshots(new DocumentRef(service, terms, "")).snapshots();
    }

    static List<String> texts(Archive archive, String service, String terms) throws ArchiveException {
        List<String> texts = new ArrayList<>();
        for (Snapshot snapshot : snapshots(archive, service, terms)) {
            Capture capture = archive.read(snapshot);
            texts.add(new String(capture.body(), StandardCharsets.UTF_8));
        }
        return texts;
    }

    /** Returns every file of a folder with its bytes as text of one byte a sign. */
    static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                contents.put(
                        folder.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    /** How many of what was skipped was so for a reason. */
    static long skipped(OtaReport report, OtaSkip.Why why) {
        return report.skipped().stream().filter(skip -> skip.why() == why).count();
    }

    /** Cancels once as many steps were reported. */
    static Progress stoppingAfter(int steps) {
        int[] reported = {0};
        return new Progress() {
            @Override
            public void report(String step, double share) {
                reported[0] += step.startsWith("Bringing in") ? 1 : 0;
            }

            @Override
            public boolean cancelled() {
                return reported[0] >= steps;
            }
        };
    }
}
