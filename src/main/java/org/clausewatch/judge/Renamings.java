package org.clausewatch.judge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clausewatch.model.Change;
import org.clausewatch.model.Edit;
import org.clausewatch.model.EditOp;

/**
 * Replacements that recur all over a document: a product, a company or a term got another name. They
 * mean no more in one clause than in all the others. Words that turn a meaning round or name
 * recipients, purposes and the like are never taken for a name.
 */
final class Renamings {
    /** In so many changes of a document the same replacement is a renaming. */
    private static final int RECURRING = 3;
    /** Names are short. */
    private static final int LONGEST = 4;

    private final Language language;
    private final Set<String> keys = new TreeSet<>();

    Renamings(Language language, Collection<Change> changes) {
        this.language = language;
        Map<String, Integer> counts = new TreeMap<>();
        for (Change change : changes) {
            Set<String> own = new TreeSet<>();
            List<Edit> edits = change.edits();
            for (int i = 0; i + 1 < edits.size(); i++) {
                if (edits.get(i).op() == EditOp.DELETE && edits.get(i + 1).op() == EditOp.INSERT) {
                    own.add(key(
                            words(edits.get(i).text()), words(edits.get(i + 1).text())));
                }
            }
            own.remove("");
            own.forEach(key -> counts.merge(key, 1, Integer::sum));
        }
        counts.forEach((key, count) -> {
            if (count >= RECURRING) {
                keys.add(key);
            }
        });
    }

    /** Tells whether these words replace those all over the document. */
    boolean contains(List<Word> old, List<Word> fresh) {
        return keys.contains(key(old, fresh));
    }

    private List<Word> words(String text) {
        return language.reader().read(Source.ofText(text));
    }

    /** Returns the two wordings as one text, or "" if they can be no names. */
    private String key(List<Word> old, List<Word> fresh) {
        boolean oldIsShort = !old.isEmpty() && old.size() <= LONGEST;
        boolean freshIsShort = !fresh.isEmpty() && fresh.size() <= LONGEST;
        if (!oldIsShort || !freshIsShort || matters(old) || matters(fresh)) {
            return "";
        }
        List<String> forms = new ArrayList<>();
        old.forEach(word -> forms.add(word.form()));
        forms.add(">");
        fresh.forEach(word -> forms.add(word.form()));
        return String.join(" ", forms);
    }

    private boolean matters(List<Word> words) {
        Language.Roles roles = language.roles();
        Sentence sentence = Sentence.of(words, language.lexicon());
        for (int wordClass :
                new int[] {roles.negation(), roles.restriction(), roles.exception(), roles.decisive(), roles.auxiliary()
                }) {
            if (sentence.holds(wordClass, 0, sentence.size())) {
                return true;
            }
        }
        return words.stream().anyMatch(Word::isSign);
    }
}
