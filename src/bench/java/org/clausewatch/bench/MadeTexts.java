package org.clausewatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Versions of any size put together from real ones: always the same for the same size. */
final class MadeTexts {
    private static final long SEED = 20_240_626;

    private final Path folder;
    private final List<PolicyPair> pairs;

    MadeTexts(Path folder, List<PolicyPair> all) {
        this.folder = folder;
        this.pairs = ordered(all);
    }

    /** Writes a text and what became of it: old sides of many services against their new sides. */
    FilePair edited(int words) throws IOException {
        StringBuilder old = new StringBuilder();
        StringBuilder current = new StringBuilder();
        int missing = words;
        for (PolicyPair pair : pairs) {
            int taken = Math.min(missing, pair.oldWords());
            // Both sides are cut after the same share, so that what is left out is left out of both.
            double share = (double) taken / pair.oldWords();
            old.append(beginning(pair.oldText(), taken)).append("\n\n");
            current.append(beginning(pair.newText(), (int) Math.ceil(share * pair.newWords())))
                    .append("\n\n");
            missing -= taken;
            if (missing == 0) {
                return write("edited-" + words, old.toString(), current.toString());
            }
        }
        throw tooFew(words);
    }

    /** Writes two texts of different services, of as many words each. */
    FilePair rewritten(int words) throws IOException {
        StringBuilder old = new StringBuilder();
        StringBuilder current = new StringBuilder();
        int oldMissing = words;
        int newMissing = words;
        Map<String, Boolean> isOld = new HashMap<>();
        for (PolicyPair pair : pairs) {
            // Whatever service fell to one side stays there, with all its versions.
            if (isOld.computeIfAbsent(pair.service(), service -> isOld.size() % 2 == 0)) {
                int taken = Math.min(oldMissing, pair.oldWords());
                old.append(beginning(pair.oldText(), taken)).append("\n\n");
                oldMissing -= taken;
            } else {
                int taken = Math.min(newMissing, pair.newWords());
                current.append(beginning(pair.newText(), taken)).append("\n\n");
                newMissing -= taken;
            }
        }
        if (oldMissing > 0 || newMissing > 0) {
            throw tooFew(words);
        }
        return write("rewritten-" + words, old.toString(), current.toString());
    }

    private static IOException tooFew(int words) {
        return new IOException("The policies have too few words for a text of " + words + ".");
    }

    private static String beginning(String text, int words) {
        int count = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = Character.isWhitespace(text.charAt(i));
            if (!space && !inWord) {
                if (count == words) {
                    return text.substring(0, i);
                }
                count++;
            }
            inWord = !space;
        }
        return text;
    }

    private FilePair write(String name, String old, String current) throws IOException {
        Path oldFile = folder.resolve(name + "-old.md");
        Path newFile = folder.resolve(name + "-new.md");
        Files.writeString(oldFile, old);
        Files.writeString(newFile, current);
        return new FilePair(oldFile, newFile);
    }

    /**
     * In an order of no meaning, but first one pair of each service: two of one are near-duplicates, of which
     * a text should have no more than it must.
     */
    private static List<PolicyPair> ordered(List<PolicyPair> all) {
        List<PolicyPair> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(SEED));
        List<PolicyPair> first = new ArrayList<>();
        List<PolicyPair> others = new ArrayList<>();
        Set<String> services = new HashSet<>();
        for (PolicyPair pair : shuffled) {
            (services.add(pair.service()) ? first : others).add(pair);
        }
        first.addAll(others);
        return first;
    }
}
