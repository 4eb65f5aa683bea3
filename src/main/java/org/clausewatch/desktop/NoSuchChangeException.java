package org.clausewatch.desktop;

/** A change was asked for that the list of changes does not have. The message says how many there are. */
public final class NoSuchChangeException extends Exception {
    private static final long serialVersionUID = 1;

    private final int wanted;
    private final int available;

    NoSuchChangeException(int wanted, int available) {
        super("There is no change " + wanted + ": the list has "
                + switch (available) {
                    case 0 -> "no relevant change.";
                    case 1 -> "1 relevant change.";
                    default -> available + " relevant changes.";
                });
        this.wanted = wanted;
        this.available = available;
    }

    int wanted() {
        return wanted;
    }

    int available() {
        return available;
    }
}
