package org.clausewatch.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.DateKind;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Link;
import org.clausewatch.model.Origin;
import org.clausewatch.model.StatedDate;
import org.clausewatch.model.Version;

/** An invented policy as it was observed day by day. */
final class ObservedPolicy {
    static final DocumentRef DOCUMENT = new DocumentRef("Zorbly", "Privacy Policy", "");
    static final String OLD = "We do not sell your data.";
    static final String NEW = "We may sell your data.";

    private final List<Observation> observations = new ArrayList<>();

    void observe(String day, Observation.Content content) {
        int number = observations.size() + 1;
        observations.add(new Observation(
                "snapshot " + number, day(day), Origin.FETCHED, "https://zorbly.example/privacy", "", content));
    }

    void observe(String day, Observation.Content content, Origin origin) {
        int number = observations.size() + 1;
        observations.add(new Observation("snapshot " + number, day(day), origin, "", "", content));
    }

    void reextract(String day, Observation.Content content) {
        int number = observations.size() + 1;
        observations.add(new Observation(
                "snapshot " + number, day(day), Origin.FETCHED, "", "", Optional.empty(), true, content));
    }

    /** Returns what was observed so far, to add to. */
    List<Observation> observations() {
        return observations;
    }

    DocumentHistory history() {
        return Histories.of(DOCUMENT, observations);
    }

    static List<String> folds(DocumentHistory history) {
        return history.folds().stream()
                .map(fold -> fold.observation().id() + " " + fold.reason().code())
                .toList();
    }

    static Instant day(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }

    static Observation.Readable version(String language, String... paragraphs) {
        List<Clause> clauses = new ArrayList<>();
        for (String paragraph : paragraphs) {
            clauses.add(Clause.of(clauses.size(), ClauseKind.PARAGRAPH, paragraph));
        }
        return new Observation.Readable(new Version(language, List.of(), clauses, List.of()));
    }

    static Observation.Content dated(String date, String... sentences) {
        return new Observation.Readable(new Version(
                "en",
                List.of(new StatedDate(DateKind.EFFECTIVE, LocalDate.parse(date), date)),
                Policies.version(sentences).clauses(),
                List.of()));
    }

    static Observation.Readable dated(String date, String text) {
        Observation.Readable plain = version("en", text);
        return new Observation.Readable(new Version(
                "en",
                List.of(new StatedDate(DateKind.EFFECTIVE, LocalDate.parse(date), date)),
                plain.version().clauses(),
                List.of()));
    }

    static Observation.Readable linked(String href) {
        Clause clause = new Clause(
                0,
                ClauseKind.PARAGRAPH,
                "",
                List.of(),
                "",
                "Read our help.",
                List.of(),
                List.of(new Link(9, 13, href)),
                false);
        return new Observation.Readable(new Version("en", List.of(), List.of(clause), List.of()));
    }

    /** Returns sentences that are unlike each other, the same ones for the same numbers. */
    static String[] sentences(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "Of kind " + i + " we collect what the " + (i * 7 + 1)
                        + " devices of your house send us by day.")
                .toArray(String[]::new);
    }
}
