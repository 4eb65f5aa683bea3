package org.clausewatch.model;

/** How long work tells the face that started it where it is, and learns that it should stop. */
public interface Progress {
    /** Progress that nobody watches and nobody cancels. */
    Progress UNWATCHED = new Progress() {
        @Override
        public void report(String step, double share) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /**
     * Tells what is being done now. Called from the working thread.
     *
     * @param step a short sentence for the user
     * @param share done so far, from 0 to 1; below 0 if it cannot be told
     */
    void report(String step, double share);

    /** Tells whether the user asked to stop; work then ends at the next safe point. */
    boolean cancelled();
}
