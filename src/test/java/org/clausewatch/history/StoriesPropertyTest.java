package org.clausewatch.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Link;
import org.clausewatch.model.Origin;
import org.clausewatch.model.Reason;
import org.clausewatch.model.Version;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Invented histories: an invented policy that is edited now and then, and shown with noise of every kind in
 * between. Every edit is a version, first seen where it was first shown whole; every noise is a fold.
 */
class StoriesPropertyTest {
    private static final DocumentRef DOCUMENT = new DocumentRef("Zorbly", "Privacy Policy", "");
    private static final Instant START = Instant.parse("2024-01-01T06:00:00Z");
    private static final long HALF_A_DAY = 43_200;

    /** What a page shows. */
    private enum Noise {
        NONE,
        IDENTICAL,
        LINKS,
        TYPOGRAPHY,
        MARKUP,
        FURNITURE,
        ERROR,
        LANGUAGE,
        PARTIAL,
        OTHER_DOCUMENT,
        VARIANT
    }

    /** A story as it is made up, and what a reader should find in it. */
    private static final class Story {
        private final Random random;
        private final List<Observation> observations = new ArrayList<>();
        private final List<String> expectedVersions = new ArrayList<>();
        private final Map<String, Noise> expectedFolds = new TreeMap<>();
        private final List<String> text = new ArrayList<>();
        private int edits;

        Story(long seed) {
            random = new Random(seed);
            IntStream.range(0, 60).forEach(i -> text.add(sentence(i)));
            int observed = 40 + random.nextInt(60);
            expectedVersions.add(show(text, Noise.NONE));
            int sinceEdit = 0;
            while (observations.size() < observed) {
                boolean settled = sinceEdit > 4;
                if (settled && random.nextInt(8) == 0) {
                    edit();
                    expectedVersions.add(show(text, Noise.NONE));
                    sinceEdit = 0;
                } else {
                    Noise noise = Noise.values()[1 + random.nextInt(Noise.values().length - 1)];
                    int times = 1 + random.nextInt(3);
                    for (int i = 0; i < times; i++) {
                        String id = show(text, noise);
                        expectedFolds.put(id, noise);
                    }
                    // What was an exception is over before anything else happens.
                    String id = show(text, Noise.IDENTICAL);
                    expectedFolds.put(id, Noise.IDENTICAL);
                    sinceEdit++;
                }
            }
        }

        private void edit() {
            edits++;
            int at = random.nextInt(text.size());
            switch (random.nextInt(3)) {
                case 0 -> text.set(at, "Since edit " + edits + " we share your location with our partners in trade.");
                case 1 -> text.add(at, "Since edit " + edits + " we keep your voice for as long as we need it.");
                default -> text.remove(at);
            }
        }

        private String show(List<String> shown, Noise noise) {
            String id = String.format("o%03d", observations.size());
            observations.add(new Observation(
                    id,
                    START.plusSeconds(observations.size() * HALF_A_DAY),
                    Origin.FETCHED,
                    "",
                    "",
                    content(shown, noise)));
            return id;
        }

        private Observation.Content content(List<String> shown, Noise noise) {
            return switch (noise) {
                case NONE, IDENTICAL -> readable("en", shown, "https://zorbly.example/help", false);
                case LINKS -> readable("en", shown, "https://zorbly.example/help?s=" + random.nextInt(99), false);
                case TYPOGRAPHY ->
                    readable(
                            "en",
                            shown.stream().map(line -> line.replace("'", "’")).toList(),
                            "https://zorbly.example/help",
                            false);
                case MARKUP -> {
                    List<String> cut = new ArrayList<>();
                    cut.add(shown.get(0) + " " + shown.get(1));
                    cut.addAll(shown.subList(2, shown.size()));
                    yield readable("en", cut, "https://zorbly.example/help", false);
                }
                case FURNITURE -> readable("en", shown, "https://zorbly.example/help", true);
                case ERROR -> new Observation.NotThePolicy(Reason.of("error-page", "words", "HTTP status 503"));
                case LANGUAGE ->
                    readable(
                            "de",
                            shown.stream().map(line -> "Wir sagen: " + line).toList(),
                            "https://zorbly.example/help",
                            false);
                case PARTIAL ->
                    readable("en", shown.subList(0, 10 + random.nextInt(40)), "https://zorbly.example/help", false);
                case OTHER_DOCUMENT ->
                    readable(
                            "en",
                            IntStream.range(500, 540).mapToObj(Story::sentence).toList(),
                            "https://zorbly.example/help",
                            false);
                case VARIANT -> {
                    List<String> variant = new ArrayList<>(shown);
                    variant.add(5, "Where you live another law protects what you told us.");
                    yield readable("en", variant, "https://zorbly.example/help", false);
                }
            };
        }

        private static String sentence(int i) {
            return "Of kind " + i + " we don't collect what the " + (i * 7 + 1) + " devices of your house tell us.";
        }

        private static Observation.Readable readable(
                String language, List<String> lines, String href, boolean furniture) {
            List<Clause> clauses = new ArrayList<>();
            if (furniture) {
                // The page around it grows.
                clauses.add(new Clause(0, ClauseKind.PARAGRAPH, "", List.of(), "", "Menu", List.of(), List.of(), true));
            }
            for (String line : lines) {
                clauses.add(new Clause(
                        clauses.size(),
                        ClauseKind.PARAGRAPH,
                        "",
                        List.of(),
                        "",
                        line,
                        List.of(),
                        clauses.size() - (furniture ? 1 : 0) == lines.size() - 1
                                ? List.of(new Link(0, 2, href))
                                : List.of(),
                        false));
            }
            return new Observation.Readable(new Version(language, List.of(), clauses, List.of()));
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyEditIsAVersion(int seed) {
        Story story = new Story(seed);
        DocumentHistory history = Histories.of(DOCUMENT, story.observations);

        assertEquals(
                story.expectedVersions,
                history.versions().stream()
                        .map(version -> version.provenance().id())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyNoiseIsAFold(int seed) {
        Story story = new Story(seed);
        DocumentHistory history = Histories.of(DOCUMENT, story.observations);

        List<String> wrong = history.folds().stream()
                .filter(fold -> !fits(
                        Optional.ofNullable(
                                story.expectedFolds.get(fold.observation().id())),
                        fold.reason().code()))
                .map(fold -> fold.observation().id() + " "
                        + story.expectedFolds.get(fold.observation().id()) + " "
                        + fold.reason().code())
                .toList();
        assertEquals(List.of(), wrong);
        assertEquals(story.expectedFolds.size(), history.folds().size());
    }

    private static boolean fits(Optional<Noise> noise, String code) {
        return noise.map(shown -> switch (shown) {
                    case NONE -> false;
                    // After a change of form the usual form differs from it in that.
                    case IDENTICAL ->
                        List.of("identical", "tracking-links", "typography", "markup", "furniture")
                                .contains(code);
                    case LINKS -> code.equals("tracking-links") || code.equals("identical");
                    case TYPOGRAPHY -> code.equals("typography") || code.equals("identical");
                    case MARKUP -> code.equals("markup") || code.equals("identical");
                    case FURNITURE -> code.equals("furniture") || code.equals("identical");
                    case ERROR -> code.equals("error-page");
                    case LANGUAGE -> code.equals("other-language");
                    case PARTIAL -> code.equals("partial");
                    case OTHER_DOCUMENT -> code.equals("other-document");
                    case VARIANT -> code.equals("alternates") || code.equals("reverted");
                })
                .orElse(false);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void cyclesOfAnyLengthAreOneVersion(int seed) {
        Random random = new Random(seed);
        int length = 2 + random.nextInt(5);
        List<Observation> observations = new ArrayList<>();
        List<String> base = IntStream.range(0, 40).mapToObj(Story::sentence).toList();
        int rounds = 3 + random.nextInt(5);
        for (int i = 0; i < rounds * length + 1; i++) {
            List<String> shown = new ArrayList<>(base);
            if (i % length > 0) {
                shown.set(i % length, "Here, in region " + i % length + ", we ask before we share what you wrote.");
            }
            observations.add(new Observation(
                    String.format("o%03d", i),
                    START.plusSeconds(i * HALF_A_DAY),
                    Origin.FETCHED,
                    "",
                    "",
                    Story.readable("en", shown, "", false)));
        }

        DocumentHistory history = Histories.of(DOCUMENT, observations);

        assertEquals(1, history.versions().size());
        assertEquals(length - 1, history.tracks().size());
        assertEquals((length - 1) * rounds, history.foldsByReason().get("alternates"));
    }
}
