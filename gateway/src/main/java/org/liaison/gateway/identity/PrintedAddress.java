package org.liaison.gateway.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Sends a browser that came to this machine under another of its names, such as `localhost`, to
/// the address that was printed. The realm sends people back to that one only, and a cookie that
/// was set under the other name would not come along.
///
/// Only where the address is this machine's own: elsewhere a proxy may call this door as it likes.
final class PrintedAddress extends OncePerRequestFilter {

    private final URI address;

    /// @param address scheme, host and port, without a path
    PrintedAddress(URI address) {
        this.address = address;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable String called = called(request);
        if (called == null || called.equalsIgnoreCase(address.getRawAuthority())) {
            chain.doFilter(request, response);
            return;
        }
        @Nullable String query = request.getQueryString();
        String there =
                "%s://%s%s"
                        .formatted(
                                address.getScheme(),
                                address.getRawAuthority(),
                                request.getRequestURI());
        response.setStatus(HttpStatus.FOUND.value());
        response.setHeader(HttpHeaders.LOCATION, query == null ? there : there + "?" + query);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /// What the browser said, whatever other filters make of it.
    private static @Nullable String called(HttpServletRequest request) {
        ServletRequest said = request;
        while (said instanceof ServletRequestWrapper wrapper) {
            said = wrapper.getRequest();
        }
        return said instanceof HttpServletRequest http ? http.getHeader(HttpHeaders.HOST) : null;
    }

    /// Machines know where they ask, and what a form holds is not sent on.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean page =
                !path.startsWith("/api/")
                        && !path.startsWith("/openapi/")
                        && !path.startsWith("/actuator/");
        return !isThisMachine() || !page || !request.getMethod().equals("GET");
    }

    private boolean isThisMachine() {
        @Nullable String host = address.getHost();
        return host != null
                && address.getPort() > 0
                && (host.startsWith("127.") || host.equals("[::1]"));
    }
}
