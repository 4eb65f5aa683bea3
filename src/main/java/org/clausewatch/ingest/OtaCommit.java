package org.clausewatch.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.util.RawParseUtils;

/**
 * What a commit of an Open Terms Archive repository says of itself.
 *
 * @param id of the commit
 * @param at its author date, which is when the page was fetched
 * @param committed when it was recorded: later where a text was extracted anew
 * @param subject its first line
 * @param body the rest
 */
record OtaCommit(String id, Instant at, Instant committed, String subject, String body) {
    /** As the engine writes them now, and as it did before the middle of 2023. */
    private static final Pattern RECORD =
            Pattern.compile("(?i)(?:first record of|record (?:new )?changes? (?:of|to|on)|start tracking|update)\\s.*");

    private static final Pattern UPGRADE =
            Pattern.compile("(?i)(?:apply (?:technical|declaration)[^\\n]*? upgrades? (?:on|of|to)|refilter)\\s.*");

    private static final Pattern URL = Pattern.compile("https?://[^\\s<>()\\]]+[^\\s<>()\\].,;]");
    private static final Pattern SHORT_HASH =
            Pattern.compile("(?i)snapshots?\\b[^\\n]{0,60}?\\b([0-9a-f]{7,40})\\b(?![^\\s]*/)");
    private static final Pattern TRAILER = Pattern.compile("(?m)^(X-[A-Za-z-]+):[ \\t]*(\\S.*?)[ \\t]*$");

    /** What a commit is for. */
    enum Purpose {
        RECORD,
        UPGRADE,
        UNKNOWN
    }

    /** Reads a commit. Text that is not in the encoding it names is read as far as it goes. */
    static OtaCommit of(RevCommit commit) {
        String message = message(commit);
        int end = message.indexOf('\n');
        return new OtaCommit(
                commit.name(),
                commit.getAuthorIdent().getWhenAsInstant().truncatedTo(ChronoUnit.SECONDS),
                commit.getCommitterIdent().getWhenAsInstant().truncatedTo(ChronoUnit.SECONDS),
                (end < 0 ? message : message.substring(0, end)).strip(),
                end < 0 ? "" : message.substring(end + 1));
    }

    private static String message(RevCommit commit) {
        byte[] raw = commit.getRawBuffer();
        int start = RawParseUtils.commitMessage(raw, 0);
        return start < 0 ? "" : new String(raw, start, raw.length - start, StandardCharsets.UTF_8).strip();
    }

    Purpose purpose() {
        if (UPGRADE.matcher(subject).matches()) {
            return Purpose.UPGRADE;
        }
        return RECORD.matcher(subject).matches() ? Purpose.RECORD : Purpose.UNKNOWN;
    }

    /** Tells whether the subject ends with a document's name, as those of recorded observations do. */
    boolean names(String service, String terms) {
        return subject.endsWith(" " + service + " " + terms);
    }

    /** Returns the trailers, by lower-case name; values that say nothing are left out. */
    Map<String, String> trailers() {
        Map<String, String> trailers = new TreeMap<>();
        Matcher matcher = TRAILER.matcher(body);
        while (matcher.find()) {
            if (says(matcher.group(2))) {
                trailers.put(matcher.group(1).toLowerCase(Locale.ROOT), matcher.group(2));
            }
        }
        return trailers;
    }

    /** Returns what the body says of the snapshots: addresses, else a short hash, else "". */
    String snapshots() {
        String text = TRAILER.matcher(body).replaceAll("");
        List<String> addresses = new ArrayList<>();
        Matcher url = URL.matcher(text);
        while (url.find()) {
            if (!addresses.contains(url.group())) {
                addresses.add(url.group());
            }
        }
        if (!addresses.isEmpty()) {
            return String.join(" ", addresses);
        }
        Matcher hash = SHORT_HASH.matcher(text);
        return hash.find() ? hash.group(1) : "";
    }

    /** Old programs wrote out what they did not know. */
    private static boolean says(String value) {
        return !value.isBlank() && !value.equals("undefined") && !value.equals("null");
    }
}
