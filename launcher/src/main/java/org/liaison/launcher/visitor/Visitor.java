package org.liaison.launcher.visitor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liaison.operator.OperatorFailure;

/// A person at the door of an office, with a cookie jar of their own: logs in on Keycloak's form as
/// a browser does and then talks to the gateway.
public final class Visitor {

    private static final Pattern FORM_ACTION =
            Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"", Pattern.CASE_INSENSITIVE);
    private static final String ACCEPTED =
            "application/json, application/problem+json, text/csv, text/plain";
    private static final String LOGIN = "/oauth2/authorization/keycloak";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<URI> gateways;
    private final String user;
    private final String password;
    private final CookieManager cookies = new LoopbackCookies();
    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(cookies)
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();

    private URI gateway;

    private Visitor(List<URI> gateways, String user, String password) {
        this.gateways = List.copyOf(gateways);
        this.gateway = gateways.getFirst();
        this.user = user;
        this.password = password;
    }

    /// Someone who knocks without saying who they are.
    public static Visitor stranger(URI door) {
        return stranger(List.of(door));
    }

    /// Someone who knocks where one of several doors is open.
    ///
    /// @param doors of one service; the first is used as long as it is there
    public static Visitor stranger(List<URI> doors) {
        return new Visitor(doors, "", "");
    }

    /// Logs in through the code flow; fails when the door does not open.
    ///
    /// @param gateways of the office; the first is used as long as it is there
    public static Visitor loggedIn(List<URI> gateways, String user, String password) {
        Visitor visitor = new Visitor(gateways, user, password);
        visitor.submitLogin(visitor.page(LOGIN));
        return visitor;
    }

    /// Logs in once more, so that the time of authentication is now.
    public void logInAgain() {
        submitLogin(page("/login/fresh?then=/"));
    }

    /// Answer to a GET.
    public Reply get(String path, String... headers) {
        return exchange("GET", path, "", "", headers);
    }

    /// Answer to a POST of JSON.
    public Reply post(String path, String json, String... headers) {
        return exchange("POST", path, "application/json", json, headers);
    }

    /// Answer to a PUT of JSON.
    public Reply put(String path, String json, String... headers) {
        return exchange("PUT", path, "application/json", json, headers);
    }

    /// Answer to any request; `headers` are pairs of name and value.
    public Reply exchange(String method, String path, String type, String body, String... headers) {
        return exchange(method, path, type, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /// Answer to any request with these very bytes; `headers` are pairs of name and value.
    public Reply exchange(String method, String path, String type, byte[] body, String... headers) {
        return atAnOpenDoor(() -> here(method, path, type, body, headers));
    }

    private Reply here(String method, String path, String type, byte[] body, String... headers) {
        Reply reply = once(method, path, type, body, headers);
        if (reply.status() != 401 || user.isEmpty()) {
            return reply;
        }
        // The gateway forgot the session, for example because it was started anew.
        submitLogin(page(LOGIN));
        return once(method, path, type, body, headers);
    }

    private Reply once(String method, String path, String type, byte[] body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(gateway.resolve(path))
                        .timeout(PATIENCE)
                        .header("Accept", ACCEPTED)
                        .method(method, BodyPublishers.ofByteArray(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (!method.equals("GET")) {
            request.header("X-XSRF-TOKEN", csrfToken());
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> response = send(request.build());
        return new Reply(response.statusCode(), response.body());
    }

    /// The HTML of a page, following redirects.
    public String page(String path) {
        return atAnOpenDoor(() ->
                send(HttpRequest.newBuilder(gateway.resolve(path))
                                .header("Accept", "text/html")
                                .timeout(PATIENCE)
                                .GET()
                                .build())
                        .body());
    }

    /// Goes to the next gateway when nobody listens at this one. Nothing was sent then.
    private <T> T atAnOpenDoor(Supplier<T> visit) {
        for (int closed = 1; ; closed++) {
            try {
                return visit.get();
            } catch (UncheckedIOException silent) {
                if (closed >= gateways.size() || !(silent.getCause() instanceof ConnectException)) {
                    throw silent;
                }
                gateway = gateways.get((gateways.indexOf(gateway) + 1) % gateways.size());
            }
        }
    }

    private void submitLogin(String html) {
        Matcher form = FORM_ACTION.matcher(html);
        if (!html.contains("kc-form-login") || !form.find()) {
            return; // single sign-on: the identity provider still knows who this is
        }
        String fields = form(Map.of("username", user, "password", password, "credentialId", ""));
        HttpResponse<String> response =
                send(
                        HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Accept", "text/html")
                                .timeout(PATIENCE)
                                .POST(BodyPublishers.ofString(fields))
                                .build());
        if (response.statusCode() != 200 || response.body().contains("kc-form-login")) {
            throw new OperatorFailure(
                    "The login of %s at %s was not accepted (%d): the offices that run there are not those of this LIAISON_HOME, or still start"
                            .formatted(user, gateway.getAuthority(), response.statusCode()));
        }
    }

    private static String form(Map<String, String> fields) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) ->
                body.append(body.isEmpty() ? "" : "&")
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return body.toString();
    }

    private String csrfToken() {
        return cookies.getCookieStore().get(gateway).stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("No answer from " + gateway.getAuthority(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
