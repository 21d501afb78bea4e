package org.liaison.launcher.visitor;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// A partner agency's machine: gets a token with client credentials.
final class Machine {

    private Machine() {}

    static String token(URI issuer, String client, String secret) {
        Reply reply =
                Visitor.stranger(issuer)
                        .exchange(
                                "POST",
                                issuer.getPath() + "/protocol/openid-connect/token",
                                "application/x-www-form-urlencoded",
                                "grant_type=client_credentials&client_id="
                                        + client
                                        + "&client_secret="
                                        + URLEncoder.encode(secret, StandardCharsets.UTF_8));
        if (reply.status() != 200) {
            throw new IllegalStateException("The machine got no token: " + reply.status());
        }
        return reply.text("/access_token");
    }
}
