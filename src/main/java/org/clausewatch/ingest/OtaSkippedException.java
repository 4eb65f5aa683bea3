package org.clausewatch.ingest;

/** One observation cannot be brought in; the others can. */
final class OtaSkippedException extends Exception {
    private static final long serialVersionUID = 1;

    private final OtaSkip.Why why;
    private final String detail;

    OtaSkippedException(OtaSkip.Why why, String detail) {
        super(detail);
        this.why = why;
        this.detail = detail;
    }

    OtaSkip.Why why() {
        return why;
    }

    String detail() {
        return detail;
    }
}
