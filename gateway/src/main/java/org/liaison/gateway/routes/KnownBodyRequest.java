package org.liaison.gateway.routes;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.PushbackInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.ServerRequest;

/// A request that knows before it is passed on whether it has a body.
///
/// A body of undeclared length may turn out to be empty. Streamed nevertheless, it ends before the
/// JDK's HTTP client has noted to whom it belongs, now and then, and what was a good request fails
/// with a NullPointerException in `Http1Exchange` (seen in JDK 25.0.3, one of 750 on a busy
/// machine).
final class KnownBodyRequest extends HttpServletRequestWrapper {

    private @Nullable ServletInputStream body;

    private KnownBodyRequest(HttpServletRequest request) {
        super(request);
    }

    static ServerRequest of(ServerRequest request) {
        return ServerRequest.create(
                new KnownBodyRequest(request.servletRequest()), request.messageConverters());
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        ServletInputStream known = body;
        if (known == null) {
            known = LookedInto.of(super.getInputStream());
            body = known;
        }
        return known;
    }

    private static final class LookedInto extends ServletInputStream {

        private final ServletInputStream source;
        private final PushbackInputStream bytes;
        private boolean finished;

        private LookedInto(ServletInputStream source) {
            this.source = source;
            this.bytes = new PushbackInputStream(source, 1);
        }

        /// Waits for the first byte or the end.
        static LookedInto of(ServletInputStream source) throws IOException {
            LookedInto looked = new LookedInto(source);
            int first = looked.read();
            if (first >= 0) {
                looked.bytes.unread(first);
            }
            return looked;
        }

        @Override
        public int read() throws IOException {
            return noted(bytes.read());
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return noted(bytes.read(into, offset, length));
        }

        private int noted(int read) {
            finished |= read < 0;
            return read;
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            source.setReadListener(listener);
        }
    }
}
