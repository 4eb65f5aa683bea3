package org.clausewatch.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A server that sends bytes of a test's choice, HTTP or not, and has no robots.txt. */
final class RawServer implements AutoCloseable {
    private static final byte[] NO_ROBOTS_TXT =
            "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket listening;
    private final byte[] answer;
    private final Thread thread;

    RawServer(String answer) throws IOException {
        this.listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        this.answer = answer.getBytes(StandardCharsets.UTF_8);
        this.thread = Thread.ofVirtual().start(this::answerAll);
    }

    int port() {
        return listening.getLocalPort();
    }

    private void answerAll() {
        while (!listening.isClosed()) {
            try (Socket socket = listening.accept()) {
                String request = request(socket);
                socket.getOutputStream().write(request.contains("/robots.txt") ? NO_ROBOTS_TXT : answer);
            } catch (IOException e) {
                // The client has gone, or the test is over and has closed the socket: the loop tells.
            }
        }
    }

    /** Returns a request's head, or the first byte of what is none. */
    private static String request(Socket socket) throws IOException {
        StringBuilder request = new StringBuilder();
        while (request.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                break;
            }
            request.append((char) next);
            if (request.charAt(0) != 'G') {
                break;
            }
        }
        return request.toString();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
