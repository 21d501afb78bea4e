package org.liaison.gateway.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaison.gateway.identity.CallerToken;
import org.liaison.gateway.routes.Replicas;
import org.liaison.gateway.routes.ServiceReplicas;
import org.liaison.kit.access.Justification;
import org.liaison.kit.access.JustificationArgument;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.problem.ProblemType;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Asks the services, in the name of whoever looks at a page, and turns what goes wrong into words.
final class Services {

    private static final ParameterizedTypeReference<Object> ANY =
            new ParameterizedTypeReference<>() {};

    private final CallerToken tokens;
    private final ServiceReplicas services;
    private final RestClient http;
    private final JsonMapper json;

    /// One request to one service on behalf of a person.
    ///
    /// @param path with its query, already encoded
    /// @param justification why personal data is read, or null where none is
    /// @param body what is sent, or null
    record Call(
            HttpMethod method,
            Replicas service,
            String path,
            @Nullable String justification,
            @Nullable Object body) {}

    Services(CallerToken tokens, ServiceReplicas services, RestClient http, JsonMapper json) {
        this.tokens = tokens;
        this.services = services;
        this.http = http;
        this.json = json;
    }

    ServiceReplicas behindTheDoor() {
        return services;
    }

    /// What a service answers to a GET.
    ServiceAnswer get(
            Replicas service,
            String path,
            HttpServletRequest request,
            HttpServletResponse response) {
        return call(new Call(HttpMethod.GET, service, path, null, null), request, response);
    }

    /// What a service answers.
    ServiceAnswer call(Call call, HttpServletRequest request, HttpServletResponse response) {
        String token = tokens.of(request, response);
        try {
            return asked(
                    call.service(),
                    call.method(),
                    address -> answer(asking(call, address, token).retrieve().toEntity(ANY)));
        } catch (RestClientResponseException refused) {
            return problem(refused.getResponseBodyAsString());
        } catch (ResourceAccessException down) {
            return ServiceAnswer.refused("A part of Liaison does not answer. Try again later.", "");
        } catch (RestClientException unreadable) {
            return ServiceAnswer.refused("A part of Liaison answered what is not understood.", "");
        }
    }

    private static ServiceAnswer answer(ResponseEntity<Object> said) {
        boolean pending = "pending".equals(said.getHeaders().getFirst("Liaison-Evidence"));
        return ServiceAnswer.of(said.getBody(), pending);
    }

    private RestClient.RequestBodySpec asking(Call call, URI address, String token) {
        RestClient.RequestBodySpec asked =
                http.method(call.method())
                        .uri(URI.create(address + call.path()))
                        .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                        .headers(headers -> headers.setBearerAuth(token));
        if (call.justification() != null) {
            asked.header(
                    JustificationArgument.STATED, Justification.inHeader(call.justification()));
        }
        if (call.body() != null) {
            asked.contentType(MediaType.APPLICATION_JSON).body(call.body());
        }
        return asked;
    }

    /// Only a reading is asked of another process when one says that it does not serve.
    private static <T> T asked(Replicas service, HttpMethod method, Function<URI, T> question) {
        try {
            return service.<T, RuntimeException>ask((address, last) -> {
                try {
                    return question.apply(address);
                } catch (HttpServerErrorException refused) {
                    if (method.equals(HttpMethod.GET)) {
                        Replicas.elsewhere(refused, last);
                    }
                    throw refused;
                }
            });
        } catch (IOException nobodyServes) {
            throw new ResourceAccessException("nobody serves it now", nobodyServes);
        }
    }

    /// A page of a list as the service writes it for spreadsheets; a problem if it does not.
    CsvPage csv(Call call, HttpServletRequest request, HttpServletResponse response) {
        String token = tokens.of(request, response);
        try {
            ResponseEntity<String> page =
                    asked(
                            call.service(),
                            call.method(),
                            address ->
                                    asking(call, address, token)
                                            .headers(headers ->
                                                    headers.setAccept(
                                                            List.of(MediaType.valueOf("text/csv"))))
                                            .retrieve()
                                            .toEntity(String.class));
            @Nullable String rows = page.getBody();
            return new CsvPage(rows == null ? "" : rows, page.getHeaders().getFirst(CsvPage.NEXT));
        } catch (RestClientException refused) {
            throw new ProblemException(ProblemType.UNAVAILABLE);
        }
    }

    private ServiceAnswer problem(String body) {
        try {
            Map<?, ?> problem = json.readValue(body, Map.class);
            String type = Objects.toString(problem.get("type"), "");
            return new ServiceAnswer(
                    null,
                    Objects.toString(problem.get("title"), "It was refused."),
                    type.substring(type.lastIndexOf(':') + 1),
                    about(problem),
                    false);
        } catch (JacksonException notAProblem) {
            return ServiceAnswer.refused("It was refused.", "");
        }
    }

    /// The field or rule that a problem names; services never repeat a value in it.
    private static String about(Map<?, ?> problem) {
        Map<?, ?> first =
                problem.get("errors") instanceof List<?> errors
                                && !errors.isEmpty()
                                && errors.getFirst() instanceof Map<?, ?> error
                        ? error
                        : problem;
        return Stream.of(first.get("field"), first.get("rule"))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.joining(", "));
    }

    /// The rows in a page of a list, whether it is wrapped in `items` or not.
    static List<?> rows(@Nullable Object body) {
        Object rows = body instanceof Map<?, ?> page ? page.get("items") : body;
        return rows instanceof List<?> list ? list : List.of();
    }
}
