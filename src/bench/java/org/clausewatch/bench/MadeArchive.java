package org.clausewatch.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.ArchiveException;
import org.clausewatch.archive.ArchiveWriter;
import org.clausewatch.archive.Circumstances;
import org.clausewatch.archive.NewSnapshot;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Origin;

/**
 * A large archive put together from real policies, always the same: each document is observed twice a day; most
 * observations differ by a tracking link alone, some repeat the bytes before, a few carry an edit that stays.
 */
final class MadeArchive {
    private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
    private static final Duration STEP = Duration.ofHours(12);

    /** Of a text; longer ones add time for all that is compared and nothing that is measured. */
    private static final int LONGEST = 30_000;

    private MadeArchive() {}

    /**
     * Fills a folder.
     *
     * @param documents how many documents
     * @param observations of each of them
     */
    static void write(Path folder, int documents, int observations) throws IOException, ArchiveException {
        List<String> texts = new ArrayList<>();
        for (PolicyPair pair : PolicyPair.all()) {
            String text = pair.newText();
            texts.add(text.substring(0, Math.min(LONGEST, text.length())));
        }
        Random random = new Random(documents * 31L + observations);
        try (ArchiveWriter writer = Archive.openOrCreate(folder).write()) {
            for (int i = 0; i < documents; i++) {
                DocumentRef document = new DocumentRef("Service %03d".formatted(i), "Privacy Policy", "");
                StringBuilder text = new StringBuilder(texts.get(i % texts.size()));
                String shown = text.toString();
                for (int k = 0; k < observations; k++) {
                    int kind = random.nextInt(100);
                    if (kind < 3) {
                        text.append("\n\nWe may also use number ").append(k).append(" of your data for purpose ").append(i).append(".\n");
                    }
                    if (kind < 60) {
                        shown = text + "\n\n[Contact us](https://service.example/contact?ref=" + random.nextInt() + ")\n";
                    }
                    writer.add(new NewSnapshot(
                            document,
                            START.plus(STEP.multipliedBy(k)).plusSeconds(i),
                            new NewSnapshot.Resource(
                                    "", "text/markdown; charset=utf-8", shown.getBytes(StandardCharsets.UTF_8)),
                            Circumstances.of(Origin.OPEN_TERMS_ARCHIVE)));
                }
            }
        }
    }
}
