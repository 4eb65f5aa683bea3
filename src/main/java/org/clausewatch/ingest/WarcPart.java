package org.clausewatch.ingest;

import java.io.IOException;
import java.io.InputStream;

/**
 * A WARC file: by itself, or in a WACZ package.
 *
 * @param name how to name it in a message
 * @param size in bytes
 * @param opening opens it at its start, any number of times
 */
record WarcPart(String name, long size, Opening opening) {
    /** Opens something. */
    interface Opening {
        InputStream open() throws IOException;
    }

    /** Opens it at an offset. */
    InputStream open(long offset) throws IOException {
        InputStream in = opening.open();
        boolean skipped = false;
        try {
            in.skipNBytes(offset);
            skipped = true;
            return in;
        } finally {
            if (!skipped) {
                in.close();
            }
        }
    }
}
