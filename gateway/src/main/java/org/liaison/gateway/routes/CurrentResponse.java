package org.liaison.gateway.routes;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// The servlet response of the present request, which functional routes are not given.
final class CurrentResponse {

    private CurrentResponse() {}

    static @Nullable HttpServletResponse get() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                ? now.getResponse()
                : null;
    }
}
