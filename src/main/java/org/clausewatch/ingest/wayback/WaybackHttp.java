package org.clausewatch.ingest.wayback;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.clausewatch.archive.HttpHeader;
import org.clausewatch.ingest.IngestException;
import org.clausewatch.model.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Asks a web archive with patience: on 429 everything stops for a minute, or for as long as {@code Retry-After} says;
 * failures of the server and broken connections are tried again after 2, 4, 8 … s, six times at most.
 */
final class WaybackHttp implements AutoCloseable {
    /** The largest answer that is read, in bytes. */
    static final int LARGEST_BODY = 20_000_000;

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final int REPEATS = 6;
    private static final Duration LEAST_PAUSE = Duration.ofSeconds(60);

    /** One who is told to stay away longer had better come back another day than leave the program running. */
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private static final long POLL_MILLIS = 100;

    private final OkHttpClient client;
    private final String userAgent;
    private final Waiting waiting;
    private final Manners manners;
    private final Progress progress;
    private boolean everAnswered;

    WaybackHttp(String version, Waiting waiting, Progress progress) {
        this.userAgent = "Clausewatch/" + version + " (privacy-policy archive; import of a page's past)";
        this.waiting = waiting;
        this.progress = progress;
        this.manners = new Manners(waiting, progress);
        this.client = new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                // Repeats are ours, so that they are spaced.
                .retryOnConnectionFailure(false)
                .connectTimeout(Duration.ofSeconds(20))
                .readTimeout(Duration.ofSeconds(60))
                .build();
    }

    /**
     * An answer.
     *
     * @param requestHeaders as sent
     * @param body as sent, still compressed; not to be changed
     * @param tooLarge whether the body was larger than what is read, and is left out
     */
    record Answer(
            HttpUrl url,
            List<HttpHeader> requestHeaders,
            int status,
            String phrase,
            List<HttpHeader> headers,
            byte[] body,
            boolean tooLarge) {
        Optional<String> header(String name) {
            return headers.stream()
                    .filter(header -> header.isNamed(name))
                    .map(HttpHeader::value)
                    .findFirst();
        }

        /** Tells whether it is a capture: then its status is an archived one, too. */
        boolean isMemento() {
            return header("Memento-Datetime").isPresent();
        }
    }

    /**
     * Asks.
     *
     * @throws IngestException if there is no use in asking on
     * @throws UnansweredException if this one request failed, again and again
     */
    Answer get(HttpUrl url, Manners.Service service) throws IngestException, UnansweredException, StoppedException {
        int failures = 0;
        int refusals = 0;
        while (true) {
            manners.await(service);
            String failure;
            try {
                Answer answer = once(url);
                everAnswered = true;
                boolean archived = service == Manners.Service.REPLAY && answer.isMemento();
                if (archived || answer.status() != TOO_MANY_REQUESTS && answer.status() < SERVER_ERROR) {
                    return answer;
                }
                if (answer.status() == TOO_MANY_REQUESTS) {
                    refusals++;
                    stayAway(url, answer, refusals);
                    continue;
                }
                failure = "it answers with status " + answer.status();
            } catch (IOException e) {
                failOnFirstContact(url, e);
                failure = words(e);
            }
            if (failures == REPEATS) {
                throw new UnansweredException(failure);
            }
            failures++;
            manners.pause(Duration.ofSeconds(1L << failures), host(url) + ": " + failure);
        }
    }

    private void stayAway(HttpUrl url, Answer answer, int refusals) throws IngestException, StoppedException {
        Duration asked = answer.header("Retry-After").map(this::retryAfter).orElse(Duration.ZERO);
        Duration pause = asked.compareTo(LEAST_PAUSE) > 0 ? asked : LEAST_PAUSE;
        if (refusals > REPEATS || pause.compareTo(LONGEST_PAUSE) > 0) {
            throw new IngestException(host(url) + " asks not to be asked any more for now (status 429"
                    + (asked.isPositive() ? ", Retry-After " + asked.toSeconds() + " s" : "")
                    + "). Wait for some hours, then run the same import again: it goes on where it stopped.");
        }
        manners.pause(pause, host(url) + " asks for a pause (status 429)");
    }

    /** RFC 9110, 10.2.3: seconds, or a date; anything else is none. */
    private Duration retryAfter(String value) {
        String text = value.strip();
        if (text.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        try {
            Instant at = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Duration.between(waiting.now(), at);
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
    }

    /** Where nothing ever answered, repeating would only make the user wait for the sentence. */
    private void failOnFirstContact(HttpUrl url, IOException e) throws IngestException {
        if (everAnswered) {
            return;
        }
        switch (e) {
            case UnknownHostException _ ->
                throw new IngestException(
                        "There is no site called " + url.host()
                                + ", or this computer is not online. Check the connection and run the import again.",
                        e);
            case ConnectException _ ->
                throw new IngestException(
                        "No server answers at " + url.host() + " on port " + url.port()
                                + ". Check the connection (a firewall may forbid it) and run the import again.",
                        e);
            case NoRouteToHostException _ ->
                throw new IngestException(
                        "There is no way to " + url.host()
                                + " from this computer. Check the connection and run the import again.",
                        e);
            case SSLException _ ->
                throw new IngestException(
                        "No secure connection to " + url.host() + " (" + e.getMessage()
                                + "). Check this computer's date and time and run the import again.",
                        e);
            default -> {
                // It may be back in some seconds.
            }
        }
    }

    private static String words(IOException e) {
        return switch (e) {
            case UnknownHostException _, NoRouteToHostException _, ConnectException _ -> "it cannot be reached";
            case java.io.InterruptedIOException _ -> "it does not answer in time";
            default -> "the connection was cut off";
        };
    }

    private static String host(HttpUrl url) {
        return url.host();
    }

    private Answer once(HttpUrl url) throws IOException, StoppedException {
        // Asking for gzip ourselves keeps OkHttp from undoing it: the archive keeps what was sent.
        Request request = new Request.Builder()
                .url(url)
                .header("User-Agent", userAgent)
                .header("Accept-Encoding", "gzip")
                .build();
        Call call = client.newCall(request);
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        call.enqueue(new Callback() {
            @Override
            public void onResponse(Call done, Response response) {
                try (response) {
                    answer.complete(read(url, response));
                } catch (IOException | RuntimeException e) {
                    answer.completeExceptionally(e);
                }
            }

            @Override
            public void onFailure(Call done, IOException e) {
                answer.completeExceptionally(e);
            }
        });
        while (true) {
            try {
                return answer.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (progress.cancelled()) {
                    call.cancel();
                    throw new StoppedException();
                }
            } catch (InterruptedException e) {
                call.cancel();
                Thread.currentThread().interrupt();
                throw new StoppedException();
            } catch (ExecutionException e) {
                @Nullable Throwable cause = e.getCause();
                throw cause instanceof IOException network ? network : new IOException(String.valueOf(cause), cause);
            }
        }
    }

    private static Answer read(HttpUrl url, Response response) throws IOException {
        byte[] body;
        try (InputStream in = response.body().byteStream()) {
            body = in.readNBytes(LARGEST_BODY + 1);
        }
        boolean tooLarge = body.length > LARGEST_BODY;
        @Nullable Response onWire = response.networkResponse();
        Headers sent = (onWire == null ? response : onWire).request().headers();
        return new Answer(
                url,
                fields(sent),
                response.code(),
                response.message(),
                fields(response.headers()),
                tooLarge ? new byte[0] : body,
                tooLarge);
    }

    private static List<HttpHeader> fields(Headers headers) {
        List<HttpHeader> fields = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            // OkHttp gives a line that is no field the name "".
            if (!headers.name(i).isEmpty()) {
                fields.add(new HttpHeader(headers.name(i), headers.value(i)));
            }
        }
        return fields;
    }

    /** Returns a body as text, for looking into the archive's own pages. */
    static String text(Answer answer) {
        byte[] body;
        try {
            body = org.clausewatch.archive.ContentCoding.decode(answer.body(), answer.headers(), LARGEST_BODY);
        } catch (IOException e) {
            // What cannot be read says nothing.
            return "";
        }
        return new String(body, java.nio.charset.StandardCharsets.UTF_8);
    }

    static boolean says(Answer answer, String words) {
        return text(answer).toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    /** Closes connections and ends the threads that served them. */
    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
