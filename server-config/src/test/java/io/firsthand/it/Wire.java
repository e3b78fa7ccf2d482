package io.firsthand.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Requests byte by byte, for what no HTTP client agrees to send. */
final class Wire {
    private static final int PATIENCE_MILLIS = 20_000;

    private Wire() {}

    /**
     * What came back.
     *
     * @param status HTTP status
     * @param head status line and headers
     * @param body everything after them, as it came
     */
    record Raw(int status, String head, String body) {}

    /** Sends a request without a body; the first line and the headers stand as they are. */
    static Raw send(String requestLine, List<String> headers) {
        var base = InstallationUnderTest.get().base();
        var request = requestLine + "\r\nHost: " + base.getAuthority() + "\r\nConnection: close\r\n"
                + String.join(
                        "", headers.stream().map(header -> header + "\r\n").toList()) + "\r\n";
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            return new Raw(
                    Integer.parseInt(answer.substring(9, 12)), answer.substring(0, end), answer.substring(end + 4));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
