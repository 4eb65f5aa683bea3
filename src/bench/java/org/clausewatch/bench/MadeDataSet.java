package org.clausewatch.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small data set in Open Terms Archive's form, of invented policies that change now and then; always the same. */
final class MadeDataSet {
    private static final int DOCUMENTS = 8;
    private static final int VERSIONS = 20;
    private static final int SENTENCES = 60;
    private static final List<String> ACTORS = List.of("We", "Our partners", "Our providers", "You", "Our affiliates");
    private static final List<String> VERBS = List.of("collect", "share", "keep", "delete", "sell", "use", "may train models on");
    private static final List<String> DATA = List.of("your address", "your messages", "location data", "cookies", "payment data");
    private static final List<String> ENDS = List.of("for advertising", "for two years", "with your consent", "to prevent fraud", "in other countries");

    private MadeDataSet() {}

    /** Writes the ZIP. */
    static void write(Path file) throws IOException {
        Random random = new Random(8);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < DOCUMENTS; i++) {
                List<String> sentences = new ArrayList<>();
                for (int k = 0; k < SENTENCES; k++) {
                    sentences.add(sentence(random));
                }
                for (int k = 0; k < VERSIONS; k++) {
                    if (k % 3 == 0) {
                        sentences.set(random.nextInt(SENTENCES), sentence(random));
                    }
                    zip.putNextEntry(new ZipEntry("Invented " + i + "/Privacy Policy/" + LocalDate.of(2024, 1, 1).plusDays(k * 9L) + "T08-00-0" + i + "Z.md"));
                    zip.write(page(sentences, k).getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
        }
    }

    private static String page(List<String> sentences, int version) {
        StringBuilder page = new StringBuilder("Privacy policy\n==============\n");
        for (int i = 0; i < sentences.size(); i++) {
            page.append(i % 6 == 0 ? "\n### Part " + (i / 6 + 1) + "\n\n" : "\n").append(sentences.get(i)).append('\n');
        }
        // A link that is another one each time is the commonest noise.
        return page + "\n[Contact us](https://invented.example/contact?ref=" + version + ")\n";
    }

    private static String sentence(Random random) {
        return pick(ACTORS, random) + " " + pick(VERBS, random) + " " + pick(DATA, random) + " and " + pick(DATA, random)
                + " " + pick(ENDS, random) + ".";
    }

    private static String pick(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
