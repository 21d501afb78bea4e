package org.liaison.gateway.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaison.gateway.identity.CallerToken;
import org.liaison.kit.problem.BodyTooLarge;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.problem.ProblemType;
import org.liaison.kit.problem.Problems;
import org.liaison.kit.problem.SafeTrace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The routes of the API and of the services' OpenAPI documents.
@Configuration
class ServiceRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceRoutes.class);

    /// Where every service describes itself; the address comes with the process that is asked.
    private static final URI DESCRIPTION = URI.create("http://service/v3/api-docs");

    private final CallerToken tokens;
    private final Problems problems;

    ServiceRoutes(CallerToken tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    @Bean
    RouterFunction<ServerResponse> routesToServices(ServiceReplicas services) {
        RouterFunctions.Builder routes = RouterFunctions.route().before(KnownBodyRequest::of);
        for (ServiceSettings.Service service : services.all()) {
            for (String segment : service.segments()) {
                routes.route(
                        RequestPredicates.path("/api/" + segment)
                                .or(RequestPredicates.path("/api/" + segment + "/**")),
                        request -> pass(request, service.replicas()));
            }
            routes.GET(
                    "/openapi/" + service.name(),
                    request ->
                            pass(
                                    ServerRequest.from(request).uri(DESCRIPTION).build(),
                                    service.replicas()));
        }
        return routes.build();
    }

    private ServerResponse pass(ServerRequest request, Replicas service) throws Exception {
        try {
            return service.<ServerResponse, Exception>ask((address, last) -> {
                ServerRequest forwarded =
                        withToken(BeforeFilterFunctions.uri(address).apply(request));
                HandlerFunction<ServerResponse> proxy = HandlerFunctions.http();
                ServerResponse response = proxy.handle(forwarded);
                if (!last && isReading(request) && response.statusCode().value() == 503) {
                    throw new Replicas.NotServing();
                }
                response.headers().remove(HttpHeaders.SET_COOKIE);
                return response;
            });
        } catch (ProblemException problem) {
            return problem(problem.type(), problem.properties());
        } catch (IOException | UncheckedIOException | RestClientException broken) {
            return failure(broken);
        }
    }

    private static boolean isReading(ServerRequest request) {
        return request.method().equals(HttpMethod.GET);
    }

    private ServerRequest withToken(ServerRequest request) {
        String token =
                tokens.of(
                        request.servletRequest(),
                        java.util.Objects.requireNonNull(CurrentResponse.get()));
        return ServerRequest.from(request)
                .headers(headers -> {
                    headers.setBearerAuth(token);
                    headers.remove(HttpHeaders.COOKIE);
                    headers.remove("X-XSRF-TOKEN");
                })
                .build();
    }

    private ServerResponse failure(Exception broken) {
        @Nullable Throwable cause = broken;
        for (int depth = 0; cause != null && depth < 16; depth++) {
            if (cause instanceof BodyTooLarge tooLarge) {
                return problem(ProblemType.TOO_LARGE, Map.of("limit", tooLarge.limit()));
            }
            cause = cause.getCause();
        }
        LOG.warn("service unavailable trace={}", SafeTrace.of(broken));
        return problem(ProblemType.UNAVAILABLE, Map.of());
    }

    private ServerResponse problem(ProblemType type, Map<String, Object> properties) {
        ProblemDetail problem = problems.of(type, properties);
        return ServerResponse.status(type.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
