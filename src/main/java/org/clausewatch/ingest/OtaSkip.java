package org.clausewatch.ingest;

import org.clausewatch.model.Coded;

/**
 * Something that was looked at and not brought in.
 *
 * @param what a path, a commit or a file, and where needed what is wrong with it
 */
public record OtaSkip(Why why, String what) {

    /** Why something is not brought in. */
    public enum Why implements Coded {
        /** A file that is no observation: a licence, a read-me. */
        NO_OBSERVATION("no-observation", "files that are no versions, such as a read-me or a licence"),
        /** A path that leads out of the ZIP. */
        CLIMBS_OUT("climbs-out", "refused: paths that lead out of the ZIP"),
        /** Nothing in it. */
        EMPTY("empty", "empty files"),
        /** More than is read. */
        TOO_LARGE("too-large", "files larger than is read"),
        /** Its name or time cannot be used. */
        UNUSABLE("unusable", "names or times that cannot be used"),
        /** It cannot be read. */
        UNREADABLE("unreadable", "files that cannot be read"),
        /** A merge of two lines of commits; what it joins is brought in. */
        MERGE("merge", "merge commits, which record nothing of their own"),
        /** A document that was taken away or renamed. */
        DELETION("deletion", "deletions: a document that is not followed any more is no change of it"),
        /** A commit that records nothing: somebody's work on the repository. */
        BY_PEOPLE("by-people", "commits by people, which record no observation"),
        /** A commit over many documents, such as a move or a clean-up. */
        MANY_FILES("many-files", "commits over many documents, which record no observation"),
        /** A page of a document whose other pages were not recorded yet. */
        INCOMPLETE("incomplete", "documents of several pages of which some were not recorded yet"),
        /** A declaration or a part of it that cannot be used. */
        DECLARATION("declaration", "problems in declarations");

        private final String code;
        private final String words;

        Why(String code, String words) {
            this.code = code;
            this.words = words;
        }

        @Override
        public String code() {
            return code;
        }

        /** Returns the reason in words, for many. */
        public String words() {
            return words;
        }
    }
}
