package org.clausewatch.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Puts the texts together that were shown beside a document's main one: those in one language are a track, and
 * so are variants that follow each other in time and are more like each other than another text.
 */
final class Tracks {
    /** More variants at a time are not kept apart. */
    private static final int MOST_TRACKS = 8;

    /** A track was seen at least so often. */
    private static final int LEAST_OBSERVATIONS = 2;

    private final Texts texts;

    Tracks(Texts texts) {
        this.texts = texts;
    }

    /** A text of a track. */
    private record Variant(int kind, List<Seen> seen) {
        Seen first() {
            return seen.getFirst();
        }

        Seen last() {
            return seen.getLast();
        }
    }

    /**
     * Finds the tracks of a document.
     *
     * @param others observations in other languages, by language
     * @param exceptions those that were exceptions to the main text
     * @return the most observed first
     */
    List<Track> of(Map<String, List<Seen>> others, List<MainLine.Exception> exceptions) {
        List<Track> tracks = new ArrayList<>();
        others.forEach((language, seen) -> {
            if (seen.size() >= LEAST_OBSERVATIONS) {
                tracks.add(track("other-language", seen));
            }
        });
        for (List<Variant> variants : variants(exceptions)) {
            List<Seen> seen = variants.stream()
                    .flatMap(variant -> variant.seen().stream())
                    .toList();
            if (seen.size() >= LEAST_OBSERVATIONS) {
                tracks.add(track("alternates", seen));
            }
        }
        // The sort is stable: equal ones stay in the order of their languages and first observations.
        tracks.sort(Comparator.comparingInt(Track::observations).reversed());
        return tracks;
    }

    private Track track(String kind, List<Seen> seen) {
        List<HistoryVersion> versions = MainLine.of(texts, seen).stream()
                .map(stretch -> Histories.version(stretch.seen()))
                .toList();
        return new Track(kind, Languages.language(seen.getFirst()), versions, seen.size());
    }

    private List<List<Variant>> variants(List<MainLine.Exception> exceptions) {
        List<List<Variant>> tracks = new ArrayList<>();
        for (Variant variant : byText(exceptions)) {
            Optional<List<Variant>> goesOn = tracks.stream()
                    .filter(track ->
                            track.getLast().last().at().isBefore(variant.first().at()))
                    .min(Comparator.comparingInt(
                            track -> distance(track.getLast().kind(), variant.kind())))
                    .filter(track -> tracks.size() >= MOST_TRACKS
                            || distance(track.getLast().kind(), variant.kind()) * 2
                                    <= texts.passages(variant.kind()).words());
            if (goesOn.isPresent()) {
                goesOn.get().add(variant);
            } else if (tracks.size() < MOST_TRACKS) {
                tracks.add(new ArrayList<>(List.of(variant)));
            }
        }
        return tracks;
    }

    private int distance(int kind, int other) {
        return texts.difference(kind, other).words();
    }

    private static List<Variant> byText(List<MainLine.Exception> exceptions) {
        Map<Integer, List<Seen>> byKind = new TreeMap<>();
        exceptions.stream()
                .filter(exception -> exception.reason().code().equals("alternates"))
                .map(MainLine.Exception::seen)
                .sorted(Comparator.comparing(Seen::at)
                        .thenComparing(seen -> seen.observation().id()))
                .forEach(seen -> byKind.computeIfAbsent(seen.kind(), key -> new ArrayList<>())
                        .add(seen));
        return byKind.entrySet().stream()
                .map(entry -> new Variant(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(
                                (Variant variant) -> variant.first().at())
                        .thenComparing(Variant::kind))
                .toList();
    }
}
