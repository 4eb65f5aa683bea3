package org.clausewatch.bench;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Invented clauses of any length that are as unlike a policy as possible and yet full of what the rules look for. */
enum HostileText {
    SHARE("share"),
    WE_MAY_SHARE("we may share"),
    WITH("with"),
    TRAIN_OUR("train our"),
    NOT("not"),
    UNLESS_YOU("unless you"),
    OPT_OUT_OF("you can opt out of"),
    SERVICE_PROVIDERS("third party service providers"),
    IN_NORWAY("in Norway"),
    AND("and"),
    COMMAS(","),
    LIST("partners,"),
    CAPITALS("OUR PARTNERS AND VENDORS MAY USE DATA"),
    THIRTY_DAYS("30 days"),
    SENTENCES("We share."),
    NUMBERS("") {
        @Override
        String word(int position, int words) {
            return Integer.toString(position);
        }
    },
    STRANGE_WORDS("") {
        @Override
        String word(int position, int words) {
            return "x" + Integer.toString(position, Character.MAX_RADIX);
        }
    },
    NESTED_BRACKETS("") {
        @Override
        String word(int position, int words) {
            return position < words / 2 ? "(share" : "partners)";
        }
    },
    SHUFFLED("") {
        /** Each word from a seed of its own: the same whatever stands around it. */
        @Override
        String word(int position, int words) {
            return VOCABULARY.get(new Random(SEED + position * 7_919L).nextInt(VOCABULARY.size()));
        }
    };

    private static final long SEED = 20_240_626;
    private static final List<String> VOCABULARY = List.of(("we you may will not never only unless if share sell train "
                    + "use keep delete your our data content location models with to for by partners advertisers vendors "
                    + "children consent and or")
            .split(" "));
    /** What an edit puts in the place of the word in the middle. */
    private static final String OTHER_WORD = "sell";

    private final List<String> cycle;

    HostileText(String repeated) {
        cycle = List.of(repeated.split(" "));
    }

    /** Returns the word at a position, from 0, of a clause of so many words. */
    String word(int position, int words) {
        return cycle.get(position % cycle.size());
    }

    /** Returns what is repeated, or the name where nothing is. */
    String label() {
        String repeated = String.join(" ", cycle);
        return repeated.isEmpty() ? name().toLowerCase(Locale.ROOT).replace('_', ' ') : '"' + repeated + '"';
    }

    /** Returns a clause of so many words. */
    String of(int words) {
        return IntStream.range(0, words).mapToObj(at -> word(at, words)).collect(Collectors.joining(" "));
    }

    /** Returns the same clause with another word in the middle. */
    String edited(int words) {
        return IntStream.range(0, words)
                .mapToObj(at -> at == words / 2 ? OTHER_WORD : word(at, words))
                .collect(Collectors.joining(" "));
    }
}
