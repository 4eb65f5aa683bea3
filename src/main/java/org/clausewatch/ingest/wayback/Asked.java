package org.clausewatch.ingest.wayback;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clausewatch.archive.Circumstances;
import org.clausewatch.model.Origin;

/**
 * What is kept with an imported capture, by name.
 *
 * <p>{@code memento}: the address at which the capture is replayed. {@code mementoAsked}: the one that was asked for,
 * where the archive led from it to another. {@code observed}: {@code memento} for a capture that was replayed, {@code
 * index} for one that the index lists with the digest of a capture that was, and that was not replayed itself. {@code
 * cdxDigest}: the digest in the index. {@code digest}: {@code matches} or {@code differs}, whether the bytes have it;
 * a hint, as archives compute it of what they store, not of what they send. {@code url}: the address as the user named
 * it, where the page's own differs.
 */
final class Asked {
    static final String MEMENTO = "memento";
    static final String MEMENTO_ASKED = "mementoAsked";
    static final String DIGEST = "digest";
    static final String MATCHES = "matches";

    private final Map<String, String> values = new TreeMap<>();

    Asked(String observed, String memento) {
        values.put("observed", observed);
        values.put(MEMENTO, memento);
    }

    Asked askedFor(String address) {
        return put(MEMENTO_ASKED, address, !address.equals(values.get(MEMENTO)));
    }

    Asked page(String named, String original) {
        return put("url", named, !named.equals(original));
    }

    Asked digest(String listed, Optional<Boolean> matches) {
        put("cdxDigest", "sha1:" + listed, !listed.isEmpty());
        return put(DIGEST, matches.orElse(false) ? MATCHES : "differs", !listed.isEmpty() && matches.isPresent());
    }

    private Asked put(String name, String value, boolean known) {
        if (known) {
            values.put(name, value);
        }
        return this;
    }

    Circumstances circumstances(Instant now) {
        return new Circumstances(
                Origin.WAYBACK, "", Optional.of(now.truncatedTo(ChronoUnit.SECONDS)), values, Map.of());
    }
}
