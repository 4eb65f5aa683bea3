package org.clausewatch.model;

/** What a statement amounts to for the people whose data it is. */
public enum Stance implements Coded {
    /** The company, or somebody it lets, may do it. */
    PERMITS("permits"),
    /** It says that it does not. */
    DENIES("denies"),
    /** It may be done within bounds: only so far, with safeguards, by somebody who is bound. */
    LIMITS("limits"),
    /** It is in the user's hands: to opt out, to object, to agree first. */
    CHOICE("choice"),
    /** The user is told to have no such choice. */
    NO_CHOICE("no-choice"),
    /** It concerns the matter and permits or forbids nothing. */
    MENTIONS("mentions");

    private final String code;

    Stance(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
