package org.clausewatch.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.clausewatch.extract.ExtractException;
import org.clausewatch.extract.Extractor;
import org.clausewatch.extract.Page;
import org.clausewatch.judge.Judge;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Version;

/**
 * One version each of many services' documents: the later one of every pair, and of each document of the data
 * set the one that is middle-sized.
 */
final class Corpus {
    private static final Path DATA_SET = Path.of("../shared/eval/datasets/genai-eu-privacy.zip");

    private Corpus() {}

    /** A version of a service's document. */
    record Document(String service, List<Clause> clauses) {}

    /** Reads all that are in a language that is judged, pairs first, in the order of their names. */
    static List<Document> read(Judge judge) throws IOException, ExtractException {
        List<Document> documents = new ArrayList<>();
        for (PolicyPair pair : PolicyPair.all()) {
            add(
                    pair.service(),
                    Page.ofFile(pair.newText().getBytes(StandardCharsets.UTF_8), "new.md"),
                    judge,
                    documents);
        }
        try (ZipFile zip = new ZipFile(DATA_SET.toFile())) {
            SortedMap<String, List<ZipEntry>> versions = new TreeMap<>();
            zip.stream()
                    .filter(entry ->
                            entry.getName().endsWith(".md") && entry.getName().split("/").length == 3)
                    .forEach(entry -> versions.computeIfAbsent(
                                    entry.getName().substring(0, entry.getName().lastIndexOf('/')),
                                    key -> new ArrayList<>())
                            .add(entry));
            for (List<ZipEntry> ofDocument : versions.values()) {
                ofDocument.sort(Comparator.comparingLong(ZipEntry::getSize).thenComparing(ZipEntry::getName));
                ZipEntry middle = ofDocument.get(ofDocument.size() / 2);
                String service = middle.getName()
                        .substring(0, middle.getName().indexOf('/'))
                        .toLowerCase(Locale.ROOT)
                        .replace(' ', '-');
                byte[] bytes = zip.getInputStream(middle).readAllBytes();
                add(service, Page.ofFile(bytes, "version.md"), judge, documents);
            }
        }
        return documents;
    }

    private static void add(String service, Page page, Judge judge, List<Document> documents) throws ExtractException {
        Version version = new Extractor().extract(page).version();
        if (judge.judges(version.language())) {
            documents.add(new Document(service, version.clauses()));
        }
    }
}
