package org.clausewatch.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clausewatch.model.Clause;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Extraction from real pages, scored as word multisets against what selectors written by hand keep. */
class RealPagesTest {
    private static final Path PAGES = Path.of("../shared/eval/pages");
    private static final Pattern LINK =
            Pattern.compile("!?\\[((?:[^\\[\\]\\\\]|\\\\.)*)\\]\\([^()\\s]*(?:\\([^()]*\\)[^()\\s]*)?\\)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:'[\\p{L}\\p{N}]+)?");

    @Test
    void findsThePolicyInRealPages() throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(PAGES), "No pages to measure against in " + PAGES);
        List<Double> scores = new ArrayList<>();
        for (Path page : pages()) {
            Path markdown = Path.of(page.toString().replace(".html", ".md"));
            StringBuilder text = new StringBuilder();
            for (Clause clause : extract(page).version().clauses()) {
                text.append(clause.number()).append(' ').append(clause.text()).append('\n');
            }
            scores.add(f1(words(text.toString()), words(Files.readString(markdown))));
        }
        double mean = scores.stream().mapToDouble(each -> each).average().orElse(0);
        assertTrue(mean >= 0.985, "mean F1 " + mean);
        assertTrue(scores.stream().allMatch(each -> each >= 0.95), "F1 " + scores);
    }

    @Test
    void readsRealPagesAndTheirMarkdownAlike() throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(PAGES), "No pages to measure against in " + PAGES);
        for (Path page : pages()) {
            Set<String> html = new HashSet<>(Samples.texts(extract(page).version()));
            List<String> lost = new ArrayList<>(Samples.texts(
                    extract(Path.of(page.toString().replace(".html", ".md"))).version()));
            lost.removeIf(text -> html.contains(text) || Prose.count(text) < 3);
            assertTrue(lost.isEmpty(), page.getFileName() + " lost " + lost);
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    private static Extraction extract(Path file) throws IOException, ExtractException {
        return new Extractor().extract(Page.ofFile(Files.readAllBytes(file), file.toString()));
    }

    private static Map<String, Integer> words(String text) {
        Set<String> seen = new HashSet<>();
        Map<String, Integer> words = new HashMap<>();
        for (String line : text.split("\n")) {
            if (line.length() > 60 && !seen.add(line)) {
                continue;
            }
            String plain = LINK.matcher(LINK.matcher(line).replaceAll("$1")).replaceAll("$1");
            Matcher word = WORD.matcher(plain.replace("\\", "")
                    .replace("’", "'")
                    .replace("\u200b", "")
                    .toLowerCase(java.util.Locale.ROOT));
            while (word.find()) {
                words.merge(word.group(), 1, Integer::sum);
            }
        }
        return words;
    }

    private static double f1(Map<String, Integer> got, Map<String, Integer> want) {
        int both = 0;
        for (Map.Entry<String, Integer> entry : want.entrySet()) {
            both += Math.min(entry.getValue(), got.getOrDefault(entry.getKey(), 0));
        }
        int all = got.values().stream().mapToInt(each -> each).sum()
                + want.values().stream().mapToInt(each -> each).sum();
        return 2.0 * both / all;
    }
}
