package org.clausewatch.ingest.wayback;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import org.clausewatch.ingest.IngestException;

/**
 * Replays single captures as they were served ({@code id_}).
 *
 * <p>Only an answer with {@code Memento-Datetime} is one (RFC 7089), and then whatever its status is was archived: an
 * archived 301, 404 or 429 is no failure of the archive. A redirect without it leads to the nearest capture.
 */
final class Replay {
    private static final int MOST_REDIRECTS = 10;
    private static final String EXCLUDED = "URL has been excluded";
    private static final String EXCLUSION = "AdministrativeAccessControlException";

    private final WaybackHttp http;
    private final HttpUrl base;
    private final Duration nearest;

    Replay(WaybackHttp http, HttpUrl base, Duration nearest) {
        this.http = http;
        this.base = base;
        this.nearest = nearest;
    }

    /** What came of a replay. */
    sealed interface Result {}

    /**
     * A capture.
     *
     * @param memento the one that came in the end: its time and address
     */
    record Replayed(Memento memento, WaybackHttp.Answer answer) implements Result {}

    /** None, and why. */
    record Refused(Skip reason) implements Result {}

    Result of(Memento asked) throws IngestException, StoppedException {
        Set<String> visited = new HashSet<>();
        Memento memento = asked;
        while (visited.size() < MOST_REDIRECTS) {
            HttpUrl url = memento.url(base);
            if (!visited.add(url.toString())) {
                return new Refused(Skip.LOOP);
            }
            WaybackHttp.Answer answer;
            try {
                answer = http.get(url, Manners.Service.REPLAY);
            } catch (UnansweredException e) {
                return new Refused(Skip.UNANSWERED);
            }
            if (answer.isMemento()) {
                return captured(asked, memento, answer);
            }
            Optional<HttpUrl> target = target(url, answer);
            if (target.isEmpty()) {
                return new Refused(reason(answer));
            }
            Optional<Memento> next = Memento.of(base, target.get());
            if (next.isEmpty()) {
                return new Refused(Skip.NO_MEMENTO);
            }
            if (isTooFar(asked.at(), next.get().at())) {
                return new Refused(Skip.TOO_FAR);
            }
            memento = next.get();
        }
        return new Refused(Skip.LOOP);
    }

    private Result captured(Memento asked, Memento memento, WaybackHttp.Answer answer) {
        if (answer.tooLarge()) {
            return new Refused(Skip.TOO_LARGE);
        }
        // An archive may send another capture without a redirect; only this field tells.
        Instant sent = answer.header("Memento-Datetime").flatMap(Replay::date).orElse(memento.at());
        return isTooFar(asked.at(), sent) ? new Refused(Skip.TOO_FAR) : new Replayed(memento, answer);
    }

    private boolean isTooFar(Instant asked, Instant given) {
        return Duration.between(asked, given).abs().compareTo(nearest) > 0;
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<HttpUrl> target(HttpUrl url, WaybackHttp.Answer answer) {
        return answer.status() >= 300 && answer.status() < 400
                ? answer.header("Location").flatMap(location -> Optional.ofNullable(url.resolve(location)))
                : Optional.empty();
    }

    private static Skip reason(WaybackHttp.Answer answer) {
        if (WaybackHttp.says(answer, EXCLUDED) || WaybackHttp.says(answer, EXCLUSION)) {
            return Skip.EXCLUDED;
        }
        return switch (answer.status() / 100) {
            case 4 -> answer.status() == 404 ? Skip.NOT_THERE : Skip.REFUSED;
            default -> Skip.NO_MEMENTO;
        };
    }
}
