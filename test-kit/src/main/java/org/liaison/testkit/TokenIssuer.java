package org.liaison.testkit;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/// Signs access tokens as an office's realm does, and serves the public key over real HTTP where a
/// realm serves it.
public final class TokenIssuer implements AutoCloseable {

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final String KEY_ID = "test-key";
    private static final int KEY_BITS = 2048;

    /// Services judge tokens by the real time, so the realm tells it too.
    private static final Clock CLOCK = Clock.systemUTC();

    private final String office;
    private final KeyPair keys;
    private final HttpServer server;
    private volatile Duration delay = Duration.ZERO;

    private TokenIssuer(String office, KeyPair keys, HttpServer server) {
        this.office = office;
        this.keys = keys;
        this.server = server;
    }

    /// A realm of an office on a free port of loopback; the caller closes it.
    public static TokenIssuer start(String office) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            TokenIssuer issuer = new TokenIssuer(office, generator.generateKeyPair(), server);
            server.createContext(
                    "/realms/" + office + "/protocol/openid-connect/certs",
                    exchange -> {
                        LockSupport.parkNanos(issuer.delay.toNanos());
                        byte[] body = issuer.publicKeys().getBytes(StandardCharsets.UTF_8);
                        exchange.getResponseHeaders().set("Content-Type", "application/json");
                        exchange.sendResponseHeaders(200, body.length);
                        exchange.getResponseBody().write(body);
                        exchange.close();
                    });
            server.start();
            return issuer;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java makes no RSA keys", e);
        } catch (IOException e) {
            throw new UncheckedIOException("no free port for a token issuer", e);
        }
    }

    /// Makes whoever asks for the public key wait, as a busy realm does.
    public void answersAfter(Duration wait) {
        delay = wait;
    }

    /// What tokens name as their issuer and services read as `liaison.identity.issuer`.
    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/" + office;
    }

    /// A token of a person who has just logged in.
    public String token(String officialNumber, String... roles) {
        return token(officialNumber, Map.of(), roles);
    }

    /// A token whose claims are replaced by those given; a claim of an empty string is left out.
    /// Values are strings, numbers, or lists of strings.
    public String token(String officialNumber, Map<String, Object> claims, String... roles) {
        long now = CLOCK.instant().getEpochSecond();
        Map<String, Object> all = new TreeMap<>();
        all.put("iss", issuer());
        all.put("aud", List.of("liaison"));
        all.put("sub", "sub-" + officialNumber);
        all.put("typ", "Bearer");
        all.put("azp", "gateway");
        all.put("iat", now);
        all.put("exp", now + Duration.ofMinutes(5).toSeconds());
        all.put("auth_time", now);
        all.put("office", office);
        all.put("unit", "unit");
        all.put("official_number", officialNumber);
        all.put("person_number", "person-of-" + officialNumber);
        all.putAll(claims);
        all.values().removeIf(""::equals);
        String payload =
                all.entrySet().stream()
                        .map(claim -> "\"" + claim.getKey() + "\":" + json(claim.getValue()))
                        .collect(Collectors.joining(",", "{", ""));
        return sign(payload + ",\"realm_access\":{\"roles\":" + json(Arrays.asList(roles)) + "}}");
    }

    /// Stops serving the key.
    @Override
    public void close() {
        server.stop(0);
    }

    private String sign(String payload) {
        String header = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + KEY_ID + "\"}";
        String signed = base64(header) + "." + base64(payload);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a test token cannot be signed", e);
        }
    }

    private String publicKeys() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return """
        {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"%s"}]}\
        """
                .formatted(KEY_ID, base64(key.getModulus()), base64(key.getPublicExponent()));
    }

    private static String json(Object value) {
        return switch (value) {
            case List<?> list ->
                    list.stream()
                            .map(each -> json(String.valueOf(each)))
                            .collect(Collectors.joining(",", "[", "]"));
            case Number number -> number.toString();
            case Object text -> "\"" + text + "\"";
        };
    }

    private static String base64(String text) {
        return URL.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
        return URL.encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
    }
}
