package org.clausewatch.ingest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.clausewatch.archive.Exchange;
import org.clausewatch.archive.NewSnapshot;
import org.netpreserve.jwarc.URIs;

/**
 * Finds the captures of an address in a file and reads them: follows redirects to other captures in it,
 * and revisits to what they repeat.
 */
final class WarcCaptures {
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s\\p{Cntrl}]+");

    private static final int MOST_REDIRECTS = 10;

    /** A redirect and the page that it led to were captured together. */
    private static final Duration TOGETHER = Duration.ofHours(24);

    private final WarcRecords records;
    private final List<WarcEntry> captures;
    private final Map<String, List<WarcEntry>> byUrl = new HashMap<>();
    private final Map<String, List<WarcEntry>> bySurt = new HashMap<>();
    private final Map<String, WarcEntry> byId = new HashMap<>();
    private final Map<String, WarcEntry> requests = new HashMap<>();
    private final Map<String, WarcEntry> requestOf = new HashMap<>();

    WarcCaptures(WarcSource source, List<WarcEntry> entries) {
        this.records = new WarcRecords(source);
        this.captures = entries.stream().filter(entry -> !entry.isRequest()).toList();
        for (WarcEntry entry : entries) {
            if (entry.isRequest()) {
                requests.putIfAbsent(entry.id(), entry);
                entry.concurrentTo().forEach(id -> requestOf.putIfAbsent(id, entry));
            } else {
                byUrl.computeIfAbsent(entry.url(), _ -> new ArrayList<>()).add(entry);
                bySurt.computeIfAbsent(URIs.toNormalizedSurt(entry.url()), _ -> new ArrayList<>())
                        .add(entry);
                byId.putIfAbsent(entry.id(), entry);
            }
        }
    }

    /**
     * A capture, read.
     *
     * @param page the record that it was made of
     * @param asked how it came about, for the archive
     */
    record Found(WarcEntry page, Instant at, NewSnapshot.Content content, Map<String, String> asked) {}

    /**
     * Returns the captures of an address, oldest first; where there are none of just that address, those of
     * one that replay takes for the same: {@code http} for {@code https}, with or without {@code www.}.
     */
    List<WarcEntry> of(String url) {
        String wanted = WarcCatalogue.withoutFragment(url);
        List<WarcEntry> same = byUrl.getOrDefault(wanted, List.of());
        return (same.isEmpty() ? bySurt.getOrDefault(URIs.toNormalizedSurt(wanted), List.of()) : same)
                .stream().sorted(Comparator.comparing(WarcEntry::date)).toList();
    }

    /**
     * Reads a capture.
     *
     * @throws WarcRecords.RecordException saying why it cannot be used
     */
    Found read(WarcEntry first) throws WarcRecords.RecordException, IOException {
        List<Exchange> exchanges = new ArrayList<>();
        Set<WarcEntry> seen = new HashSet<>();
        WarcEntry at = first;
        Map<String, String> asked = new TreeMap<>();
        while (at.isRedirect() && !at.isRevisit()) {
            if (!seen.add(at) || seen.size() > MOST_REDIRECTS) {
                throw new WarcRecords.RecordException("its redirects go round in a circle");
            }
            exchanges.add(exchange(at, records.response(at), asked));
            at = target(at);
        }
        asked.put("record", at.id());
        return new Found(at, at.date(), content(at, exchanges, asked), asked);
    }

    private NewSnapshot.Content content(WarcEntry page, List<Exchange> exchanges, Map<String, String> asked)
            throws WarcRecords.RecordException, IOException {
        switch (page.type()) {
            case "response" -> exchanges.add(exchange(page, records.response(page), asked));
            case "revisit" -> {
                WarcEntry original = original(page);
                asked.put("original", original.id());
                Optional<WarcRecords.Response> own = records.revisit(page);
                if (!original.type().equals("response")) {
                    return resource(page.url(), records.plain(original));
                }
                WarcRecords.Response kept = records.response(original);
                boolean ownHead = own.isPresent() && own.get().status() != 304;
                WarcRecords.Response head = ownHead ? own.get() : kept;
                exchanges.add(exchange(
                        page,
                        new WarcRecords.Response(
                                head.status(),
                                head.phrase(),
                                head.headers(),
                                kept.body(),
                                own.map(WarcRecords.Response::peer).orElse(""),
                                own.map(WarcRecords.Response::protocol).orElse("")),
                        asked));
            }
            default -> {
                return resource(page.url(), records.plain(page));
            }
        }
        return new NewSnapshot.Served(exchanges);
    }

    /** What has no address of its own is kept as bytes whose address is not known. */
    private static NewSnapshot.Resource resource(String url, WarcRecords.Plain plain) {
        return new NewSnapshot.Resource(url.startsWith("urn:") ? "" : url, plain.contentType(), plain.body());
    }

    private Exchange exchange(WarcEntry entry, WarcRecords.Response response, Map<String, String> asked)
            throws WarcRecords.RecordException, IOException {
        if (!ADDRESS.matcher(entry.url()).matches()) {
            throw new WarcRecords.RecordException("“" + entry.url() + "” is no address of a page");
        }
        Exchange.Response served =
                new Exchange.Response(response.status(), response.phrase(), response.headers(), response.body());
        Optional<WarcEntry> request = request(entry);
        if (request.isPresent()) {
            return new Exchange(
                    entry.url(), records.request(request.get()), served, peer(response.peer()), response.protocol());
        }
        asked.put("request", "not in the file");
        Exchange plain;
        try {
            plain = Exchange.get(entry.url(), response.status(), response.phrase(), response.headers(), new byte[0]);
        } catch (IllegalArgumentException e) {
            throw new WarcRecords.RecordException("“" + entry.url() + "” is no address of a page");
        }
        return new Exchange(entry.url(), plain.request(), served, peer(response.peer()), response.protocol());
    }

    private static String peer(String address) {
        try {
            InetAddress.ofLiteral(address);
            return address;
        } catch (IllegalArgumentException e) {
            // The record tells of none, or of something that is none.
            return "";
        }
    }

    private Optional<WarcEntry> request(WarcEntry entry) {
        for (String id : entry.concurrentTo()) {
            if (requests.containsKey(id)) {
                return Optional.of(requests.get(id));
            }
        }
        return Optional.ofNullable(requestOf.get(entry.id()));
    }

    private WarcEntry target(WarcEntry redirect) throws WarcRecords.RecordException {
        String location;
        try {
            location = new URI(redirect.url())
                    .resolve(new URI(redirect.location()))
                    .toString();
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new WarcRecords.RecordException("it leads to “" + redirect.location() + "”, which is no address");
        }
        return of(location).stream()
                .filter(entry ->
                        !entry.equals(redirect) && apart(entry, redirect).compareTo(TOGETHER) <= 0)
                .min(Comparator.comparing((WarcEntry entry) -> apart(entry, redirect))
                        .thenComparing(WarcEntry::date))
                .orElseThrow(() -> new WarcRecords.RecordException(
                        "it leads to " + location + ", of which the file holds no capture from that time"));
    }

    private static Duration apart(WarcEntry one, WarcEntry other) {
        return Duration.between(one.date(), other.date()).abs();
    }

    /** Finds the record that a revisit repeats: the one it names, else one of the same digest. */
    private WarcEntry original(WarcEntry revisit) throws WarcRecords.RecordException {
        WarcEntry named = byId.get(revisit.refersTo());
        List<WarcEntry> candidates = new ArrayList<>();
        if (named != null) {
            candidates.add(named);
        }
        if (revisit.refersToDate().isPresent()) {
            byUrl.getOrDefault(revisit.refersToUrl(), List.of()).stream()
                    .filter(entry -> entry.date().equals(revisit.refersToDate().get()))
                    .forEach(candidates::add);
        }
        byUrl.getOrDefault(revisit.url(), List.of()).stream()
                .filter(entry -> WarcDigests.same(entry.payloadDigest(), revisit.payloadDigest()))
                .forEach(candidates::add);
        captures.stream()
                .filter(entry -> WarcDigests.same(entry.payloadDigest(), revisit.payloadDigest()))
                .forEach(candidates::add);
        return candidates.stream()
                .filter(entry -> !entry.isRevisit())
                .filter(entry -> entry.payloadDigest().isEmpty()
                        || revisit.payloadDigest().isEmpty()
                        || WarcDigests.same(entry.payloadDigest(), revisit.payloadDigest()))
                .findFirst()
                .orElseThrow(() -> new WarcRecords.RecordException(
                        "it says that the page was the same as another time, and that is not in the file"
                                + (revisit.refersToUrl().isEmpty()
                                        ? ""
                                        : " (" + revisit.refersToUrl()
                                                + revisit.refersToDate()
                                                        .map(date -> " of " + date)
                                                        .orElse("")
                                                + ")")));
    }
}
