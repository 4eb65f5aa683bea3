package org.clausewatch.ingest.wayback;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import org.clausewatch.archive.ContentCoding;
import org.clausewatch.ingest.IngestException;
import org.clausewatch.model.Progress;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The index of a web archive: which captures it has of a page. Read in pages by {@code showResumeKey}; {@code page=} would
 * miss recent captures. All rows are asked for and sifted here, so that each one that is left out is counted.
 *
 * @see <a href="https://github.com/internetarchive/wayback/tree/master/wayback-cdx-server">Wayback CDX Server API</a>
 */
final class Cdx {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int ROWS_A_PAGE = 5000;
    private static final int MOST_ROWS = 1_000_000;
    private static final int NOT_FOUND = 404;
    private static final int FORBIDDEN = 403;
    private static final int OK = 200;
    private static final String EXCLUSION = "AdministrativeAccessControlException";
    private static final List<String> COLUMNS = List.of("timestamp", "original", "mimetype", "statuscode", "digest");

    private final WaybackHttp http;
    private final WaybackRequest request;
    private final HttpUrl base;
    private final Progress progress;
    private final List<CdxRow> rows = new ArrayList<>();
    private final SkipCount skipped = new SkipCount();
    private int read;

    Cdx(WaybackHttp http, WaybackRequest request, HttpUrl base, Progress progress) {
        this.http = http;
        this.request = request;
        this.base = base;
        this.progress = progress;
    }

    /**
     * What the index holds.
     *
     * @param rows those that could be read, in its order
     * @param read how many rows there were
     * @param skipped those that could not be read, by reason
     */
    record Listing(List<CdxRow> rows, int read, SkipCount skipped) {}

    /** A page of the index: its rows by column, and the key to the next page, or "". */
    private record Page(List<Map<String, String>> rows, String resumeKey) {}

    Listing list() throws IngestException, StoppedException {
        Set<String> keys = new HashSet<>();
        String key = "";
        do {
            progress.report("Asking " + base.host() + " for captures" + (read == 0 ? "" : ", " + read + " so far"), -1);
            Page page = page(key);
            page.rows().forEach(this::sift);
            read += page.rows().size();
            if (read > MOST_ROWS) {
                throw new IngestException("There are more than " + String.format(Locale.ROOT, "%,d", MOST_ROWS)
                        + " captures of " + request.document().url() + ". Ask for a shorter time.");
            }
            key = page.resumeKey();
            if (!key.isEmpty() && !keys.add(key)) {
                throw new IngestException("The index of " + base.host()
                        + " goes round in a circle: it names the same next page twice. Ask for a shorter time.");
            }
        } while (!key.isEmpty());
        return new Listing(List.copyOf(rows), read, skipped);
    }

    private Page page(String resumeKey) throws IngestException, StoppedException {
        HttpUrl.Builder url = base.newBuilder()
                .addPathSegments("cdx/search/cdx")
                .addQueryParameter("url", request.document().url())
                .addQueryParameter("output", "json")
                .addQueryParameter("showResumeKey", "true")
                .addQueryParameter("limit", Integer.toString(ROWS_A_PAGE));
        request.from().ifPresent(from -> url.addQueryParameter("from", CdxRow.timestamp(from)));
        request.until()
                .ifPresent(until -> url.addQueryParameter("to", CdxRow.timestamp(until.minus(Duration.ofMillis(1)))));
        if (!resumeKey.isEmpty()) {
            url.addQueryParameter("resumeKey", resumeKey);
        }
        WaybackHttp.Answer answer;
        try {
            answer = http.get(url.build(), Manners.Service.INDEX);
        } catch (UnansweredException e) {
            throw new IngestException(
                    "The index of " + base.host() + " failed seven times: " + e.getMessage()
                            + ". Try again in an hour; what was brought in stays.",
                    e);
        }
        check(answer);
        return parse(answer);
    }

    private void check(WaybackHttp.Answer answer) throws IngestException {
        String page = request.document().url();
        if (WaybackHttp.says(answer, EXCLUSION)) {
            throw new IngestException(
                    base.host() + " shows no captures of " + page
                            + ": its site asked to be excluded. Bring in what you have by 'import file' or from other archives.");
        }
        if (answer.status() == NOT_FOUND) {
            throw neverArchived();
        }
        if (answer.status() == FORBIDDEN) {
            throw new IngestException(
                    base.host() + " refuses to list captures of " + page + " (status 403). Try again later.");
        }
        if (answer.status() != OK || answer.tooLarge()) {
            throw new IngestException("The index of " + base.host() + " cannot answer for " + page + " (status "
                    + answer.status() + "). Check the address.");
        }
    }

    /** Returns the sentence for a page that the archive does not have. */
    IngestException neverArchived() {
        boolean whole = request.from().isEmpty() && request.until().isEmpty();
        return new IngestException(
                base.host() + " has never archived " + request.document().url()
                        + (whole ? "" : " in the time asked for")
                        + ". Check the address, with and without www; the page may have stood elsewhere in the past.");
    }

    private Page parse(WaybackHttp.Answer answer) throws IngestException {
        try {
            byte[] body = ContentCoding.decode(answer.body(), answer.headers(), WaybackHttp.LARGEST_BODY);
            if (new String(body, java.nio.charset.StandardCharsets.UTF_8).isBlank()) {
                return new Page(List.of(), "");
            }
            JsonNode table = JSON.readTree(body);
            if (!table.isArray()) {
                throw notAnIndex(null);
            }
            return page(table);
        } catch (JacksonException | java.io.IOException e) {
            throw notAnIndex(e);
        }
    }

    private IngestException notAnIndex(@Nullable Exception cause) {
        String message = base.host()
                + " answers with something else than its index. It may be down for maintenance: try" + " again later.";
        return cause == null ? new IngestException(message) : new IngestException(message, cause);
    }

    private Page page(JsonNode table) throws IngestException {
        if (table.isEmpty()) {
            return new Page(List.of(), "");
        }
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < table.get(0).size(); i++) {
            columns.put(table.get(0).get(i).asString(""), i);
        }
        if (!columns.keySet().containsAll(COLUMNS)) {
            throw notAnIndex(null);
        }
        List<Map<String, String>> found = new ArrayList<>();
        for (int i = 1; i < table.size(); i++) {
            JsonNode row = table.get(i);
            if (row.isEmpty() && i == table.size() - 2) {
                return new Page(found, table.get(i + 1).path(0).asString(""));
            }
            Map<String, String> cells = new HashMap<>();
            for (String column : COLUMNS) {
                JsonNode cell = row.path(columns.getOrDefault(column, -1));
                cells.put(column, cell.isString() ? cell.asString() : "");
            }
            found.add(cells);
        }
        return new Page(found, "");
    }

    private void sift(Map<String, String> cells) {
        if (cells.getOrDefault("timestamp", "").isEmpty()
                || cells.getOrDefault("original", "").isEmpty()) {
            skipped.add(Skip.BROKEN_ROW);
            return;
        }
        Optional<Instant> at = CdxRow.time(cells.getOrDefault("timestamp", ""));
        if (at.isEmpty()) {
            skipped.add(Skip.BROKEN_TIME);
            return;
        }
        Optional<String> original = Memento.page(cells.getOrDefault("original", ""));
        if (original.isEmpty()) {
            skipped.add(Skip.BROKEN_ADDRESS);
            return;
        }
        String digest = cells.getOrDefault("digest", "").toUpperCase(Locale.ROOT);
        rows.add(new CdxRow(
                at.get(),
                original.get(),
                cells.getOrDefault("mimetype", "").toLowerCase(Locale.ROOT).strip(),
                cells.getOrDefault("statuscode", ""),
                digest.matches("[A-Z2-7]{32}") ? digest : ""));
    }
}
