package org.clausewatch.archive;

/**
 * One header field of a request or response.
 *
 * @param name as sent, upper and lower case kept
 * @param value as sent, on one line
 */
public record HttpHeader(String name, String value) {
    public HttpHeader {
        if (name.isEmpty() || hasLineBreak(name) || hasLineBreak(value) || name.indexOf(':') >= 0) {
            throw new IllegalArgumentException("Not a header field: " + name + ": " + value);
        }
    }

    private static boolean hasLineBreak(String text) {
        return text.indexOf('\r') >= 0 || text.indexOf('\n') >= 0;
    }

    /** Tells whether the field has this name; upper and lower case count the same. */
    public boolean isNamed(String other) {
        return name.equalsIgnoreCase(other);
    }
}
