package org.liaison.launcher.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.liaison.launcher.visitor.Reply;

/// A request that no well-behaved client would send, written to the socket as it is.
final class RawKnock {

    private static final int PATIENCE = 30_000;

    private RawKnock() {}

    /// @param target what stands in the request line, not normalised by anybody
    static Reply get(URI door, String target, String headers) {
        String request =
                "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n%s\r\n"
                        .formatted(target, door.getAuthority(), headers);
        try (Socket socket = new Socket(door.getHost(), door.getPort())) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int body = answer.indexOf("\r\n\r\n");
            return new Reply(
                    Integer.parseInt(answer.substring(9, 12)),
                    body < 0 ? "" : answer.substring(body + 4));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
