package org.clausewatch.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;
import org.clausewatch.archive.ContentCoding;
import org.clausewatch.archive.Exchange;

/**
 * What sites ask programs not to fetch (RFC 9309). Each site's robots.txt is asked for once, and
 * remembered as long as this object lives.
 */
final class RobotsTxt {
    /** Programs may stop reading there (RFC 9309, 2.5). */
    private static final int READ_BYTES = 512 * 1024;

    /** The most that is let through before giving up on a file of which only the start is read. */
    private static final int LARGEST_FILE = 5_000_000;

    private static final int REDIRECTS = 5;

    private final Http http;
    private final List<String> robotNames;
    private final Map<String, Rules> rulesBySite = new ConcurrentHashMap<>();

    /** What a site's robots.txt says; why nothing may be fetched if it could not be read. */
    private record Rules(SimpleRobotRules rules, String unreadable) {}

    /**
     * Makes one.
     *
     * @param robotName by which robots.txt may name this program
     */
    RobotsTxt(Http http, String robotName) {
        this.http = http;
        this.robotNames = List.of(robotName);
    }

    /**
     * Returns why a page may not be fetched; empty if it may.
     *
     * @throws FetchException if the site cannot be reached at all
     */
    Optional<String> refusal(HttpUrl page, Duration time) throws FetchException {
        HttpUrl file = page.newBuilder()
                .encodedPath("/robots.txt")
                .query(null)
                .fragment(null)
                .build();
        Rules rules = rulesBySite.get(file.toString());
        if (rules == null) {
            rules = read(file, time);
            // What cannot be read now may be readable the next time.
            if (rules.unreadable().isEmpty()) {
                rulesBySite.put(file.toString(), rules);
            }
        }
        if (!rules.unreadable().isEmpty()) {
            return Optional.of(rules.unreadable());
        }
        if (rules.rules().isAllowed(page.toString())) {
            return Optional.empty();
        }
        return Optional.of("The site asks programs not to fetch " + page + " (in " + file + ").");
    }

    private Rules read(HttpUrl file, Duration time) throws FetchException {
        HttpUrl url = file;
        try {
            for (int redirects = 0; redirects <= REDIRECTS; redirects++) {
                Exchange exchange = http.get(url, List.of(), new Http.Allowance(time, LARGEST_FILE));
                Optional<HttpUrl> target = Redirects.target(url, exchange.response());
                if (target.isEmpty()) {
                    return rules(file, exchange.response());
                }
                url = target.get();
            }
            // Too many redirects count as a file that is not there (RFC 9309, 2.3.1.2).
            return new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), "");
        } catch (UnknownHostException | ConnectException | SSLException e) {
            throw NetworkFailure.of(url, e);
        } catch (IOException e) {
            return forbidAll(file, NetworkFailure.of(url, e).getMessage());
        } catch (FetchException e) {
            return forbidAll(file, e.getMessage());
        } catch (Http.BodyTooLargeException e) {
            return forbidAll(file, "It is larger than " + LARGEST_FILE / 1_000_000 + " MB.");
        }
    }

    private Rules rules(HttpUrl file, Exchange.Response response) throws IOException {
        int status = response.status();
        if (status >= 500) {
            return forbidAll(file, "The site answered with status " + status + ".");
        }
        if (status < 200 || status >= 300) {
            // A site without robots.txt forbids nothing (RFC 9309, 2.3.1.3).
            return new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), "");
        }
        byte[] content = ContentCoding.decode(response.body(), response.headers(), LARGEST_FILE);
        byte[] start = content.length <= READ_BYTES ? content : Arrays.copyOf(content, READ_BYTES);
        SimpleRobotRules rules =
                new SimpleRobotRulesParser().parseContent(file.toString(), start, "text/plain", robotNames);
        return new Rules(rules, "");
    }

    private static Rules forbidAll(HttpUrl file, String why) {
        return new Rules(
                new SimpleRobotRules(RobotRulesMode.ALLOW_NONE),
                "What the site asks of programs cannot be read (" + file + "): " + why
                        + " Until it can, the standard is to fetch nothing; try again later.");
    }
}
