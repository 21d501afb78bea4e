package org.liaison.gateway.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/// The address under which people and machines know this door. Whatever a request calls it in its
/// header `Host`, redirects lead there: a forged `Host` sends nobody elsewhere.
final class PublicAddress extends OncePerRequestFilter {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final URI address;

    /// @param address scheme, host and port, nothing else
    PublicAddress(URI address) {
        boolean scheme = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        boolean bare =
                address.getHost() != null
                        && address.getRawUserInfo() == null
                        && address.getRawQuery() == null
                        && address.getRawFragment() == null
                        && (address.getRawPath().isEmpty() || address.getRawPath().equals("/"));
        if (!scheme || !bare) {
            throw new IllegalArgumentException(
                    "liaison.public-url must be http or https, a host and a port, nothing else");
        }
        this.address = address;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Addressed(request, address), response);
    }

    /// Errors are shown under the same address.
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /// A request as if it had named that address.
    private static final class Addressed extends HttpServletRequestWrapper {

        private final URI address;

        Addressed(HttpServletRequest request, URI address) {
            super(request);
            this.address = address;
        }

        @Override
        public String getScheme() {
            return address.getScheme();
        }

        @Override
        public boolean isSecure() {
            return address.getScheme().equals("https");
        }

        @Override
        public String getServerName() {
            return address.getHost();
        }

        @Override
        public int getServerPort() {
            if (address.getPort() >= 0) {
                return address.getPort();
            }
            return isSecure() ? HTTPS : HTTP;
        }

        @Override
        public StringBuffer getRequestURL() {
            return new StringBuffer(address.getScheme())
                    .append("://")
                    .append(address.getRawAuthority())
                    .append(getRequestURI());
        }

        @Override
        public @Nullable String getHeader(String name) {
            return isHost(name) ? address.getRawAuthority() : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return isHost(name)
                    ? Collections.enumeration(List.of(address.getRawAuthority()))
                    : super.getHeaders(name);
        }

        private static boolean isHost(String name) {
            return HttpHeaders.HOST.equalsIgnoreCase(name);
        }
    }
}
