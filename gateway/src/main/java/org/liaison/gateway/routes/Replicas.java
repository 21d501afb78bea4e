package org.liaison.gateway.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.RestClientException;

/// The processes of one service, of which any may be asked. The one that answered last is asked
/// first, so that a process that is gone costs one attempt.
///
/// Another one is asked only when nothing can have been done yet: nobody listened, or a reading
/// found a process that says it does not serve now.
public final class Replicas {

    private static final int DEPTH = 16;

    private final List<URI> addresses;
    private volatile int preferred;

    Replicas(List<URI> addresses) {
        this.addresses = List.copyOf(addresses);
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("A service has at least one address");
        }
    }

    /// What is asked of a service.
    @FunctionalInterface
    public interface Question<T, X extends Exception> {

        /// Asks one process.
        ///
        /// @param last whether nobody else is left to ask
        T to(URI address, boolean last) throws X, NotServing;
    }

    /// A process that answers, but does not serve now what was asked for.
    public static final class NotServing extends IOException {

        private static final long serialVersionUID = 1L;

        NotServing() {
            super("another process of the service has to be asked");
        }
    }

    /// The answer of the first process that gives one.
    ///
    /// @throws X what the last one threw, or the first that may have done something
    public <T, X extends Exception> T ask(Question<T, X> question) throws X, IOException {
        int first = preferred;
        for (int step = 1; ; step++) {
            int at = (first + step - 1) % addresses.size();
            boolean last = step == addresses.size();
            try {
                T answer = question.to(addresses.get(at), last);
                preferred = at;
                return answer;
            } catch (IOException | UncheckedIOException | RestClientException broken) {
                if (last || !nothingWasDone(broken)) {
                    throw broken;
                }
            }
        }
    }

    private static boolean nothingWasDone(Exception broken) {
        @Nullable Throwable cause = broken;
        for (int depth = 0; cause != null && depth < DEPTH; depth++) {
            if (cause instanceof ConnectException || cause instanceof NotServing) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /// For whoever reads with a client that throws at a refusal.
    ///
    /// @throws NotServing when another process may serve what was asked for
    public static void elsewhere(HttpServerErrorException refused, boolean last) throws NotServing {
        if (!last && refused.getStatusCode().value() == 503) {
            throw new NotServing();
        }
    }
}
