package org.liaison.kit.security;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Stops a service at start if one of our controllers has a method without `@PreAuthorize`, on it
/// or on its class: a route that names no role would be open to every role.
final class EveryRouteNamesItsRoles implements SmartInitializingSingleton {

    private final RequestMappingHandlerMapping routes;

    EveryRouteNamesItsRoles(RequestMappingHandlerMapping routes) {
        this.routes = routes;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> open =
                routes.getHandlerMethods().values().stream()
                        .filter(route -> route.getBeanType().getName().startsWith("org.liaison."))
                        .filter(route -> !namesRoles(route))
                        .map(HandlerMethod::getShortLogMessage)
                        .sorted()
                        .toList();
        if (!open.isEmpty()) {
            throw new IllegalStateException("Routes without @PreAuthorize: " + open);
        }
    }

    private static boolean namesRoles(HandlerMethod route) {
        return AnnotatedElementUtils.hasAnnotation(route.getMethod(), PreAuthorize.class)
                || AnnotatedElementUtils.hasAnnotation(route.getBeanType(), PreAuthorize.class);
    }
}
