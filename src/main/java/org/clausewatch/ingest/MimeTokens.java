package org.clausewatch.ingest;

import java.io.ByteArrayInputStream;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/** Takes files apart that are encoded for mail. */
final class MimeTokens {
    /** Browsers put data: addresses into header fields; they and mail programs write lines of any length. */
    private static final MimeConfig GENEROUS = MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(1_000_000)
            .setMaxHeaderCount(1000)
            .build();

    private MimeTokens() {}

    static MimeTokenStream of(byte[] file, RecursionMode recursion) {
        MimeTokenStream stream = new MimeTokenStream(GENEROUS);
        stream.setRecursionMode(recursion);
        stream.parse(new ByteArrayInputStream(file));
        return stream;
    }
}
