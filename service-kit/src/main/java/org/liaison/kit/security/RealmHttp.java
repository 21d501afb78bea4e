package org.liaison.kit.security;

import java.time.Duration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestOperations;
import org.springframework.web.client.RestTemplate;

/// How the realm is asked for its keys. Spring Security would wait half a second, which a busy
/// realm exceeds, and every token would be refused then.
public final class RealmHttp {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration READ = Duration.ofSeconds(10);

    private RealmHttp() {}

    /// Asks with limits: three seconds until somebody answers, ten until they have answered.
    public static RestOperations patient() {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(CONNECT);
        requests.setReadTimeout(READ);
        return new RestTemplate(requests);
    }
}
