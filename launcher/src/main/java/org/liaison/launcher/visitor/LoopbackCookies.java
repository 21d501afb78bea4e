package org.liaison.launcher.visitor;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A cookie jar that treats loopback as browsers do: a `Secure` cookie is also sent there over
/// plain HTTP (W3C Secure Contexts, potentially trustworthy origins).
final class LoopbackCookies extends CookieManager {

    LoopbackCookies() {
        super(null, CookiePolicy.ACCEPT_ALL);
    }

    @Override
    public void put(URI uri, Map<String, List<String>> headers) throws IOException {
        if (!"127.0.0.1".equals(uri.getHost())) {
            super.put(uri, headers);
            return;
        }
        Map<String, List<String>> trusted = new HashMap<>(headers);
        trusted.replaceAll((name, values) ->
                "Set-Cookie".equalsIgnoreCase(name)
                        ? values.stream().map(LoopbackCookies::withoutSecure).toList()
                        : values);
        super.put(uri, trusted);
    }

    private static String withoutSecure(String cookie) {
        return cookie.replaceAll("(?i);\\s*secure(?=;|$)", "");
    }
}
