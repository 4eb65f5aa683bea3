package org.clausewatch.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.clausewatch.archive.Exchange;
import org.clausewatch.archive.HttpHeader;

/** Single requests over HTTP, recorded as they go over the wire: no redirects, no cookies, no cache. */
final class Http implements AutoCloseable {
    private final OkHttpClient client;
    private final String userAgent;

    Http(String userAgent, FetchLimits limits) {
        this.userAgent = userAgent;
        this.client = new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(limits.connect())
                .readTimeout(limits.silence())
                .addNetworkInterceptor(Http::recordPeer)
                .build();
    }

    /** Where the interceptor, which alone sees the connection, leaves the server's address. */
    private static final class Peer {
        private String address = "";
    }

    /** What a request may take. */
    record Allowance(Duration time, int bytes) {}

    /**
     * Asks for a page.
     *
     * @param headers beside User-Agent and Accept-Encoding
     * @throws IOException if the network fails
     * @throws BodyTooLargeException if the body is larger than allowed
     */
    Exchange get(HttpUrl url, List<HttpHeader> headers, Allowance allowance) throws IOException, BodyTooLargeException {
        Peer peer = new Peer();
        // Asking for gzip ourselves keeps OkHttp from undoing it: the archive keeps what was sent.
        Request.Builder request = new Request.Builder()
                .url(url)
                .tag(Peer.class, peer)
                .header("User-Agent", userAgent)
                .header("Accept-Encoding", "gzip");
        headers.forEach(header -> request.header(header.name(), header.value()));
        Call call = client.newCall(request.build());
        call.timeout().timeout(Math.max(1, allowance.time().toMillis()), TimeUnit.MILLISECONDS);
        try (Response response = call.execute()) {
            byte[] body = body(response, allowance.bytes());
            Response onWire = Optional.ofNullable(response.networkResponse()).orElse(response);
            return new Exchange(
                    url.toString(),
                    new Exchange.Request(
                            "GET", target(url), fields(onWire.request().headers())),
                    new Exchange.Response(response.code(), response.message(), fields(response.headers()), body),
                    peer.address,
                    response.protocol().toString().toLowerCase(Locale.ROOT));
        }
    }

    private static byte[] body(Response response, int limit) throws IOException, BodyTooLargeException {
        if (response.body().contentLength() > limit) {
            throw new BodyTooLargeException();
        }
        try (InputStream in = response.body().byteStream()) {
            byte[] body = in.readNBytes(limit + 1);
            if (body.length > limit) {
                throw new BodyTooLargeException();
            }
            return body;
        }
    }

    private static Response recordPeer(Interceptor.Chain chain) throws IOException {
        Peer peer = chain.request().tag(Peer.class);
        Connection connection = chain.connection();
        // Behind a proxy, the connection's other end is not the site's server.
        if (peer != null && connection != null && connection.route().proxy().type() == Proxy.Type.DIRECT) {
            InetAddress address = connection.socket().getInetAddress();
            peer.address = address == null ? "" : withoutZone(address.getHostAddress());
        }
        return chain.proceed(chain.request());
    }

    private static String withoutZone(String address) {
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }

    private static String target(HttpUrl url) {
        String query = url.encodedQuery();
        return query == null ? url.encodedPath() : url.encodedPath() + "?" + query;
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

    /** Closes idle connections. */
    @Override
    public void close() {
        client.connectionPool().evictAll();
    }

    /** A body is larger than allowed. */
    static final class BodyTooLargeException extends Exception {}
}
