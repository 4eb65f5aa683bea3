package org.clausewatch.ingest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.netpreserve.jwarc.WarcDigest;

/** Checks the digests of WARC records, which jwarc leaves to its users. */
final class WarcDigests {
    private WarcDigests() {}

    /**
     * Starts a check: SHA-1, SHA-256, SHA-512 and MD5 are known, in base 32 or hexadecimal.
     *
     * @return empty if the digest is of a kind that cannot be checked
     */
    static Optional<MessageDigest> digester(WarcDigest expected) {
        try {
            return Optional.of(expected.getDigester());
        } catch (NoSuchAlgorithmException | IllegalArgumentException e) {
            // A record whose digest nobody can check is none the worse for it.
            return Optional.empty();
        }
    }

    static boolean matches(WarcDigest expected, byte[] bytes) {
        return digester(expected)
                .map(digester -> matches(expected, digester, bytes))
                .orElse(true);
    }

    /** Tells whether what a digester was given is what a digest was made of. */
    static boolean matches(WarcDigest expected, MessageDigest given) {
        return MessageDigest.isEqual(given.digest(), expected.bytes());
    }

    private static boolean matches(WarcDigest expected, MessageDigest digester, byte[] bytes) {
        return MessageDigest.isEqual(digester.digest(bytes), expected.bytes());
    }

    /** Tells whether two digests as written are of the same bytes. */
    static boolean same(String one, String other) {
        try {
            return !one.isEmpty()
                    && !other.isEmpty()
                    && new WarcDigest(one).prefixedBase32().equals(new WarcDigest(other).prefixedBase32());
        } catch (IllegalArgumentException e) {
            return one.equals(other);
        }
    }
}
