package org.clausewatch.bench;

import java.io.PrintStream;

/** A table of measurements that belong together, with what they are to stay below. */
interface Table {
    /** Returns the name by which {@code src/bench/run} is asked for it. */
    String name();

    /** Measures, and prints line by line. */
    void measure(PrintStream out) throws Exception;
}
