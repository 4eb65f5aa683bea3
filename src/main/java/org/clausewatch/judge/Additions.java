package org.clausewatch.judge;

import java.util.ArrayList;
import java.util.List;
import org.clausewatch.judge.Stretches.Stretch;
import org.clausewatch.model.Part;
import org.clausewatch.model.Side;
import org.clausewatch.model.Slot;

/** How words that came or went join those beside them that stay: as one more of a list, as part of a bound, before their noun. */
final class Additions {
    /** Words of an unchanged bound or example that what is added to it may stand away from its first. */
    private static final int REACH = 8;
    /** Words of an addition to a bound; longer ones say something of their own. */
    private static final int LONGEST_ADDITION = 14;
    /** Words after a member of a list before the next conjunction. */
    private static final int MEMBER_REACH = 3;
    /** Adjectives before a noun are no more. */
    private static final int LONGEST_MODIFIER = 5;

    /** Words after "to" in which a recipient shows that it opens no purpose. */
    private static final int RECIPIENT_REACH = 3;

    private final Language.Roles roles;
    private final Bounds bounds;
    private final Vocabulary vocabulary;

    Additions(Language language, Bounds bounds, Vocabulary vocabulary) {
        this.roles = language.roles();
        this.bounds = bounds;
        this.vocabulary = vocabulary;
    }

    /** How a stretch joins a bound that stands before or after it. */
    enum Join {
        /** One more way to meet it: "with your consent or where the law allows". */
        ALTERNATIVE,
        /** One more thing to meet, or a narrower one: "and in writing", "explicit". */
        FURTHER,
        NONE
    }

    /** Cuts a stretch where a bound begins within it, so that "police of any country, but only with a warrant" counts as both. */
    List<Stretch> parts(Stretch stretch) {
        List<Stretch> parts = new ArrayList<>();
        Sentence sentence = stretch.sentence();
        int from = stretch.from();
        for (int at = from + 1; at < stretch.to(); at++) {
            boolean mark = sentence.words().get(at).marks() != 0 || sentence.begins(roles.barrier(), at);
            boolean bound = bounds.opensBound(sentence, at)
                    || at + 1 < stretch.to()
                            && (sentence.begins(roles.conjunction(), at) || sentence.begins(roles.barrier(), at))
                            && (bounds.opensBound(sentence, at + 1) || sentence.begins(roles.restriction(), at + 1));
            if (mark && bound) {
                parts.add(stretch.part(from, at));
                from = at;
            }
        }
        parts.add(stretch.part(from, stretch.to()));
        return parts;
    }

    /** Tells whether a stretch is one more of the examples that an unchanged "such as" opens. */
    boolean isWithinExample(Sentence sentence, int from, int to) {
        for (int at = from - 1; at >= Math.max(0, from - REACH); at--) {
            if (sentence.begins(roles.clarification(), at)) {
                boolean ofWord = at > 0 && !sentence.words().get(at).has(Word.OPEN);
                return ofWord
                        && to < sentence.size()
                        && sentence.words().get(to).marks() != 0;
            }
            if (sentence.words().get(at).has(Word.SEMICOLON) || sentence.begins(roles.barrier(), at)) {
                return false;
            }
        }
        return false;
    }

    /** Returns how a stretch joins a bound that did not change. */
    Join join(Sentence sentence, int from, int to) {
        boolean endsOr = sentence.begins(roles.alternative(), to - 1);
        if (endsOr && to < sentence.size() && (bounds.opensBound(sentence, to) || bounds.opensBound(sentence, from))) {
            return bounds.opensBound(sentence, to) ? Join.ALTERNATIVE : Join.NONE;
        }
        if (!isWithinBound(sentence, from, to)) {
            return Join.NONE;
        }
        if (sentence.holds(roles.alternative(), from, to) || isOneOf(sentence, from, to)) {
            return Join.ALTERNATIVE;
        }
        return Join.FURTHER;
    }

    /** Tells whether a stretch follows an unchanged bound without anything between that begins another thought. */
    private boolean isWithinBound(Sentence sentence, int from, int to) {
        return to - from <= LONGEST_ADDITION
                && !sentence.begins(roles.company(), from)
                && !sentence.begins(roles.user(), from)
                && opener(sentence, from) >= 0;
    }

    /** Tells whether the bound that a stretch joins lets the company off: "unless", "with your consent". */
    boolean joinsException(Sentence sentence, int from, int to) {
        int opener = opener(sentence, from);
        int at = opener < 0 ? Math.min(to, sentence.size() - 1) : opener;
        return sentence.begins(roles.exception(), at) || sentence.begins(roles.firmConsent(), at);
    }

    /** Returns where the unchanged bound begins that a position still belongs to, or -1. */
    private int opener(Sentence sentence, int from) {
        for (int at = from - 1; at >= Math.max(0, from - REACH); at--) {
            Word next = sentence.words().get(at + 1);
            boolean parts = at + 1 < from && next.marks() != 0
                    || next.has(Word.SEMICOLON)
                    || sentence.begins(roles.barrier(), at)
                    || sentence.words().get(at).source().part() != Part.TEXT;
            if (parts) {
                return -1;
            }
            if (bounds.opensBound(sentence, at)) {
                return at;
            }
        }
        return -1;
    }

    /** Tells whether a stretch is a member of a list that "or" joins. */
    private boolean isOneOf(Sentence sentence, int from, int to) {
        boolean member = sentence.words().get(from).has(Word.COMMA)
                || to < sentence.size() && sentence.words().get(to).has(Word.COMMA);
        for (int at = from; member && at < Math.min(sentence.size(), to + MEMBER_REACH); at++) {
            if (sentence.begins(roles.alternative(), at)) {
                return true;
            }
            if (sentence.begins(roles.conjunction(), at)) {
                return false;
            }
        }
        return false;
    }

    /** Tells whether "and" or "or" joins a stretch to what stands beside it. */
    boolean isJoined(Sentence sentence, int from, int to) {
        return sentence.begins(roles.conjunction(), from) || sentence.begins(roles.conjunction(), to - 1);
    }

    /** Tells whether a stretch is set against what the sentence says: "but not on Sundays", "although we may decline". */
    boolean contrasts(Sentence sentence, int from) {
        return sentence.begins(roles.contrast(), from)
                || sentence.begins(roles.conjunction(), from) && sentence.begins(roles.contrast(), from + 1);
    }

    /** Tells whether a stretch says what the company may do: "although we may decline". */
    boolean leavesCompanyFree(Sentence sentence, int from, int to) {
        for (int at = from; at < to; at++) {
            if (sentence.begins(roles.company(), at) && sentence.begins(roles.leave(), at + 1)) {
                return !sentence.begins(roles.negation(), at + 2);
            }
        }
        return false;
    }

    /** Tells whether a stretch narrows the noun that it stands before: "[trusted] partners", "[Norwegian] police". */
    boolean isModifier(Sentence sentence, int from, int to) {
        if (to - from > LONGEST_MODIFIER || to >= sentence.size() || from == 0) {
            return false;
        }
        Word next = sentence.words().get(to);
        boolean noun = next.marks() == 0
                && next.source().part() == Part.TEXT
                && !sentence.begins(roles.light(), to)
                && !sentence.begins(roles.auxiliary(), to)
                && !next.isSign();
        if (!noun || sentence.words().get(from).marks() != 0 || isSubject(sentence, from - 1)) {
            return false;
        }
        for (int at = from; at < to; at++) {
            boolean joins = sentence.begins(roles.conjunction(), at);
            // "A [valid and binding] request", but "[photos and contact] details".
            if (joins && (at == from || vocabulary.names(sentence, from, to))
                    || sentence.begins(roles.leave(), at)
                    || sentence.begins(roles.duty(), at)) {
                return false;
            }
        }
        return !sentence.begins(roles.light(), to - 1);
    }

    private boolean isSubject(Sentence sentence, int at) {
        return sentence.begins(roles.company(), at)
                || sentence.begins(roles.user(), at)
                || sentence.begins(roles.leave(), at)
                || sentence.begins(roles.duty(), at)
                || sentence.begins(roles.passive(), at);
    }

    /** Tells whether a stretch that went was the only purpose that its sentence gave: "with couriers [to send parcels]". */
    boolean isSolePurpose(Stretch stretch) {
        Sentence sentence = stretch.sentence();
        int from = stretch.from();
        if (stretch.side() != Side.OLD
                || !sentence.begins(roles.purposeOpener(), from)
                || vocabulary.names(Slot.RECIPIENT, sentence, from, Math.min(stretch.to(), from + RECIPIENT_REACH))) {
            return false;
        }
        return !vocabulary.names(Slot.PURPOSE, sentence, 0, from)
                && !vocabulary.names(Slot.PURPOSE, sentence, stretch.to(), sentence.size());
    }
}
