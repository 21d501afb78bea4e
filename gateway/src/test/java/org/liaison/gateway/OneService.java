package org.liaison.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/// A real HTTP server in the place of the services behind the door: answers what it was told to and
/// remembers what it was asked.
final class OneService implements AutoCloseable {

    record Asked(String method, String path, Headers headers, String body) {}

    private record Answer(int status, String type, String body, String next) {}

    private static final Answer NOTHING = new Answer(200, "application/json", "{\"items\":[]}", "");

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final AtomicReference<Asked> last = new AtomicReference<>();
    private final List<Asked> all = new CopyOnWriteArrayList<>();

    private OneService(HttpServer server) {
        this.server = server;
    }

    static OneService start() {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            OneService service = new OneService(server);
            server.createContext(
                    "/",
                    exchange -> {
                        String path = exchange.getRequestURI().toString();
                        service.last.set(
                                new Asked(
                                        exchange.getRequestMethod(),
                                        path,
                                        exchange.getRequestHeaders(),
                                        new String(
                                                exchange.getRequestBody().readAllBytes(),
                                                StandardCharsets.UTF_8)));
                        service.all.add(service.lastAsked());
                        Answer answer =
                                service.answers.getOrDefault(
                                        path,
                                        service.answers.getOrDefault(
                                                exchange.getRequestURI().getPath(), NOTHING));
                        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
                        exchange.getResponseHeaders().set("Content-Type", answer.type());
                        exchange.getResponseHeaders().set("Set-Cookie", "inner=secret");
                        if (!answer.next().isEmpty()) {
                            exchange.getResponseHeaders().set("Liaison-Next-Cursor", answer.next());
                        }
                        exchange.sendResponseHeaders(answer.status(), body.length);
                        exchange.getResponseBody().write(body);
                        exchange.close();
                    });
            server.start();
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void answers(String path, int status, String type, String body) {
        answers.put(path, new Answer(status, type, body, ""));
    }

    /// A page of CSV; `next` is empty at the end.
    void answersCsv(String pathAndQuery, String body, String next) {
        answers.put(pathAndQuery, new Answer(200, "text/csv;charset=UTF-8", body, next));
    }

    Asked lastAsked() {
        return Objects.requireNonNull(last.get());
    }

    /// Everything since it last forgot.
    List<Asked> asked() {
        return List.copyOf(all);
    }

    void forget() {
        last.set(null);
        all.clear();
    }

    boolean wasAsked() {
        return last.get() != null;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
