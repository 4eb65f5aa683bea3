package org.clausewatch.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausewatch.bench.Processes.Outcome;

/** The least heap in which the largest texts are extracted and compared. */
final class HeapTable implements Table {
    /** Wanted first; then less and less, to see how much of it is needed. */
    private static final List<Integer> MEGABYTES = List.of(512, 128, 64);

    private final Path folder;

    HeapTable(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "heap";
    }

    @Override
    public void measure(PrintStream out) throws IOException, InterruptedException {
        int words = GrowthTable.SIZES.getLast();
        out.printf("Heap for extracting and comparing %,d words on each side, in a JVM of its own.%n%n", words);
        MadeTexts texts = new MadeTexts(folder, PolicyPair.all());
        Map<String, FilePair> largest = new LinkedHashMap<>();
        largest.put("edited", texts.edited(words));
        largest.put("rewritten", texts.rewritten(words));
        for (Map.Entry<String, FilePair> each : largest.entrySet()) {
            out.printf("%-10s %s%n", each.getKey(), heap(each.getValue()));
        }
    }

    private static String heap(FilePair files) throws IOException, InterruptedException {
        String enough = "-Xmx%dm is not enough: missed".formatted(MEGABYTES.getFirst());
        for (int megabytes : MEGABYTES) {
            Outcome outcome = Processes.compareInNewJvm(List.of("-Xmx" + megabytes + "m"), files);
            if (outcome.status() != 0 && !outcome.complaints().contains("OutOfMemoryError")) {
                throw new IOException("The comparison ended with " + outcome.status() + ": " + outcome.complaints());
            }
            if (outcome.status() != 0) {
                return enough;
            }
            enough = "-Xmx%dm is enough (%.1f s of CPU): met".formatted(megabytes, outcome.cpuMillis() / 1_000);
        }
        return enough;
    }
}
