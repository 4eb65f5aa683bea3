package org.clausewatch.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;

/** Words what went wrong on the network. */
final class NetworkFailure {
    private NetworkFailure() {}

    /** Returns what to tell the user. */
    static FetchException of(HttpUrl url, IOException e) {
        String site = url.host();
        String message = switch (e) {
            case UnknownHostException _ ->
                "There is no site called " + site
                        + ", or this computer is not online. Check the address and the connection.";
            case ConnectException _ ->
                "No server answers at " + site + " on port " + url.port() + ". Check the address, or try again later.";
            case NoRouteToHostException _ ->
                "There is no way to " + site + " from this computer. Check the connection.";
            case SSLException _ ->
                "No secure connection to " + site + " (" + e.getMessage()
                        + "). Check the address and this computer's date and time.";
            case InterruptedIOException _
            when Thread.currentThread().isInterrupted() -> "Fetching " + url + " was stopped.";
            case InterruptedIOException _ -> "The site " + site + " did not answer in time. Try again later.";
            case EOFException _ -> cutOff(site);
            case ProtocolException _ ->
                String.valueOf(e.getMessage()).contains("end of stream")
                        ? cutOff(site)
                        : "The site " + site + " does not answer as a web server does (" + e.getMessage()
                                + "). Check the address.";
            case SocketException _ -> cutOff(site);
            default ->
                String.valueOf(e.getMessage()).contains("unexpected end of stream")
                        ? cutOff(site)
                        : "The page " + url + " could not be fetched (" + e.getMessage() + "). Try again later.";
        };
        return new FetchException(message, e);
    }

    private static String cutOff(String site) {
        return "The connection to " + site + " was cut off before the page was complete. Try again.";
    }
}
