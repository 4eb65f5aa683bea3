package org.clausewatch.compare.mutation;

import java.util.List;

/** Sentences of a grammar: they read like a policy's and say what no policy says. */
final class InventedProse {
    private static final List<String> NAMES = List.of(
            "Quendry", "Brellow", "Tamsworth", "Ollendale", "Fenwhistle", "Marrowby", "Pellucid Quay", "Underhythe");

    private static final List<String> ACTORS = List.of(
            "harbour clerks",
            "lantern keepers",
            "ferry wardens",
            "orchard stewards",
            "bell founders",
            "cartographers",
            "millwrights",
            "beekeepers",
            "glaziers",
            "weighhouse porters");

    private static final List<String> VERBS = List.of(
            "catalogue",
            "inscribe",
            "transcribe",
            "sketch",
            "polish",
            "unseal",
            "weigh",
            "varnish",
            "enumerate",
            "rekindle",
            "embroider",
            "ventilate");

    private static final List<String> THINGS = List.of(
            "tide tables",
            "pigeon rosters",
            "lamp oil receipts",
            "herring tallies",
            "mooring songs",
            "chimney sketches",
            "cheese labels",
            "umbrella ledgers",
            "compass readings",
            "moss samples",
            "turnstile tokens",
            "barrel staves",
            "violin strings",
            "postal rhymes");

    private static final List<String> TRAITS = List.of(
            "moonlit", "brass", "quarterly", "waxed", "faded", "maritime", "wooden", "midsummer", "copper", "drowsy");

    private static final List<String> MOMENTS = List.of(
            "before the spring fair opens",
            "whenever fog covers the estuary",
            "once every eleven winters",
            "while the drawbridge stays raised",
            "after the regatta has ended",
            "until the almanac is reprinted",
            "as soon as the swallows return",
            "between two consecutive eclipses");

    private static final List<String> REMARKS = List.of(
            "Nobody outside the guild of %s ever handles these %s.",
            "Spoiled %2$s go to the workshop of the %1$s in bundles of nineteen.",
            "Visitors may ask the %s to fold their %s along the longer edge.",
            "The town of %3$s lends its %2$s to the %1$s free of any toll.",
            "Each season the %s bury a chest of %s under the oldest willow.",
            "A painted notice on the pier tells which %2$s the %1$s lost.");

    private final Chance chance;

    InventedProse(Chance chance) {
        this.chance = chance;
    }

    /** Returns one sentence of about fifteen words. */
    String sentence() {
        return chance.percent(50)
                ? "The %s of %s %s %s %s %s."
                        .formatted(
                                chance.of(ACTORS),
                                name(),
                                chance.of(VERBS),
                                chance.of(TRAITS),
                                chance.of(THINGS),
                                chance.of(MOMENTS))
                : chance.of(REMARKS).formatted(chance.of(ACTORS), chance.of(THINGS), name());
    }

    /** Returns a paragraph of two or three sentences. */
    String paragraph() {
        StringBuilder paragraph = new StringBuilder(sentence());
        for (int more = chance.between(1, 2); more > 0; more--) {
            paragraph.append(' ').append(sentence());
        }
        return paragraph.toString();
    }

    /** Returns a heading of three or four words. */
    String heading() {
        return chance.percent(50)
                ? "%s %s of %s".formatted(capital(chance.of(TRAITS)), chance.of(THINGS), name())
                : "%s and their %s".formatted(capital(chance.of(ACTORS)), chance.of(THINGS));
    }

    /** Returns the words of a table cell. */
    String cell() {
        return "%s %s, %s".formatted(capital(chance.of(TRAITS)), chance.of(THINGS), chance.of(MOMENTS));
    }

    /** Returns a single word that policies do without. */
    String word() {
        String words = chance.of(chance.percent(50) ? THINGS : ACTORS);
        return words.substring(words.lastIndexOf(' ') + 1);
    }

    String name() {
        return chance.of(NAMES);
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
