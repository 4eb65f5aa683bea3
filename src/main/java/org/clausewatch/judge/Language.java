package org.clausewatch.judge;

import java.util.List;

/**
 * Everything that the rule files say of one language.
 *
 * @param tag BCP 47
 * @param synonyms which words mean the same
 */
record Language(String tag, WordReader reader, Lexicon lexicon, List<Rule> rules, Roles roles, Synonyms synonyms) {
    /**
     * The classes that reading itself relies on, by number in the lexicon.
     *
     * @param negation not, never, no
     * @param notNegation phrases that hold such a word and deny nothing: not only, whether or not
     * @param barrier where the reach of a negation or choice ends: but, unless
     * @param control words that put what follows into the user's hands: opt out of, object to
     * @param user the person whose data it is, as subject
     * @param company the company itself
     * @param auxiliary words between a subject and its verb: may, will, also
     * @param choosing verbs by which a subject lets itself or another act: choose, allow
     * @param passive forms of to be, before a participle
     * @param exception unless, except, other than
     * @param condition words that make a practice depend on something: if, where, with your consent
     * @param restriction only, solely
     * @param light words whose coming or going means nothing
     * @param substance vocabulary of practices: its coming or going changes what is done
     * @param other another company, as the subject of a verb
     * @param preposition before a verb in -ing, whose subject then stands further left: by sharing
     * @param widening regardless of, any other
     * @param unit what a number counts where it matters: days, years of age
     * @param decisive vocabulary that is of substance even where it replaces other words
     * @param number numbers in letters: two, ninety
     * @param switched how something is set before the user chooses: on by default
     * @param anaphor words that carry on what the sentence before says: this, these, for example
     * @param firmConsent bounds that leave the first step to the user: opt in, with your consent
     * @param conjunction what joins the members of a list: and, or
     * @param proviso what bounds a practice by law, place, age or the user's will: where permitted by law
     * @param place states and regions that a rule is made for
     * @param duty modal verbs that bind: must, shall, will
     * @param leave modal verbs that leave free: may, can
     * @param inReturn what opens a purpose or price: for, in exchange for
     * @param boundOpener what opens a bound on the statement before it: where, outside, but not
     * @param hedge what makes a promise hold for now or by and large only: currently, generally
     * @param clarification what opens an example of something named before: including, such as
     * @param reasonOpener what opens a reason: because
     * @param consentBasis grounds that leave the decision to the user: consent
     * @param interestBasis grounds that leave it to the company: legitimate interests
     * @param negatingVerb negations that another negation turns round: prohibit, exclude, out of
     * @param nothing objects that deny their verb: nothing, none of, no data
     * @param scope what may open the places or persons that a statement holds for: for, of, in
     * @param alternative what joins the members of a list of which one will do: or
     * @param legalProviso what makes a bound hold only where the law asks for it: where required
     * @param purposeOpener what opens a purpose: to, for, in order to
     * @param discretion bounds of which the company judges: if we believe
     * @param universal words for all of a kind: any other, everyone
     * @param data what is processed: data, photos, your name
     * @param contrast what sets one thing against another: but, although
     * @param reference words within a sentence that point back: for this, do so
     * @param reserving what keeps a right for the company: reserve
     * @param beforehand what puts something before a practice: before, prior to
     * @param part what the numbered parts of a text are called: section, article
     * @param listing words that open a list: including, such as
     * @param determiner words before a noun: the, your
     * @param generic nouns that say of nothing what it is: purpose, type, case
     * @param standIn words that stand for what was named before: they, these, there
     * @param epithet words before one for data that change nothing: personal
     * @param companyForm how names of companies end: Inc, Ltd, GmbH
     * @param partial words for a part of a kind: some, certain
     * @param entire words for all of a kind that replace those: all, every
     * @param atMost what bounds an amount from above: up to
     * @param atLeast what bounds it from below: at least
     * @param law what laws are called, as their names end: act, regulation, GDPR
     */
    record Roles(
            int negation,
            int notNegation,
            int barrier,
            int control,
            int user,
            int company,
            int auxiliary,
            int choosing,
            int passive,
            int exception,
            int condition,
            int restriction,
            int light,
            int substance,
            int other,
            int preposition,
            int widening,
            int unit,
            int decisive,
            int number,
            int switched,
            int anaphor,
            int firmConsent,
            int conjunction,
            int proviso,
            int place,
            int duty,
            int leave,
            int inReturn,
            int boundOpener,
            int hedge,
            int clarification,
            int reasonOpener,
            int consentBasis,
            int interestBasis,
            int negatingVerb,
            int nothing,
            int scope,
            int alternative,
            int legalProviso,
            int purposeOpener,
            int discretion,
            int universal,
            int data,
            int contrast,
            int reference,
            int reserving,
            int beforehand,
            int part,
            int listing,
            int determiner,
            int generic,
            int standIn,
            int epithet,
            int companyForm,
            int partial,
            int entire,
            int atMost,
            int atLeast,
            int law) {
        /** Names in the order of the components; every language must define them. */
        static final List<String> NAMES = List.of(
                "negation",
                "not-negation",
                "barrier",
                "control",
                "user",
                "company",
                "auxiliary",
                "choosing",
                "passive",
                "exception",
                "condition",
                "restriction",
                "light",
                "substance",
                "other-actor",
                "preposition",
                "widening",
                "unit",
                "decisive",
                "number",
                "switched",
                "anaphor",
                "firm-consent",
                "conjunction",
                "proviso",
                "place",
                "duty",
                "leave",
                "in-return",
                "bound-opener",
                "hedge",
                "clarification",
                "reason-opener",
                "consent-basis",
                "interest-basis",
                "negating-verb",
                "nothing",
                "scope",
                "alternative",
                "legal-proviso",
                "purpose-opener",
                "discretion",
                "universal",
                "data",
                "contrast",
                "reference",
                "reserving",
                "beforehand",
                "part",
                "listing",
                "determiner",
                "generic",
                "stand-in",
                "epithet",
                "company-form",
                "partial",
                "entire",
                "at-most",
                "at-least",
                "law");
    }

    /** Returns the language with all rules but one. */
    Language without(String ruleId) {
        List<Rule> fewer =
                rules.stream().filter(rule -> !rule.id().equals(ruleId)).toList();
        return new Language(tag, reader, lexicon, fewer, roles, synonyms);
    }

    /** Returns the form by which a word is compared: one word for all of the same meaning. */
    String canonical(Word word) {
        return synonyms.canonical(word);
    }
}
