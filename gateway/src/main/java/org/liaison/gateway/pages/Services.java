package org.liaison.gateway.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaison.gateway.identity.CallerToken;
import org.liaison.gateway.routes.ServiceSettings;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.problem.ProblemType;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
    private final ServiceSettings services;
    private final RestClient http;
    private final JsonMapper json;

    /// One request to one service on behalf of a person.
    ///
    /// @param path with its query, already encoded
    /// @param justification why personal data is read, or null where none is
    /// @param body what is sent, or null
    record Call(
            HttpMethod method,
            URI service,
            String path,
            @Nullable String justification,
            @Nullable Object body) {}

    Services(CallerToken tokens, ServiceSettings services, RestClient http, JsonMapper json) {
        this.tokens = tokens;
        this.services = services;
        this.http = http;
        this.json = json;
    }

    ServiceSettings addresses() {
        return services;
    }

    /// What a service answers to a GET.
    ServiceAnswer get(
            URI service, String path, HttpServletRequest request, HttpServletResponse response) {
        return call(new Call(HttpMethod.GET, service, path, null, null), request, response);
    }

    /// What a service answers.
    ServiceAnswer call(Call call, HttpServletRequest request, HttpServletResponse response) {
        String token = tokens.of(request, response);
        try {
            RestClient.RequestBodySpec asked =
                    http.method(call.method())
                            .uri(URI.create(call.service() + call.path()))
                            .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                            .headers(headers -> headers.setBearerAuth(token));
            if (call.justification() != null) {
                asked.header("Liaison-Justification", call.justification());
            }
            if (call.body() != null) {
                asked.contentType(MediaType.APPLICATION_JSON).body(call.body());
            }
            ResponseEntity<Object> answer = asked.retrieve().toEntity(ANY);
            return ServiceAnswer.of(
                    answer.getBody(),
                    "pending".equals(answer.getHeaders().getFirst("Liaison-Evidence")));
        } catch (RestClientResponseException refused) {
            return problem(refused.getResponseBodyAsString());
        } catch (ResourceAccessException down) {
            return ServiceAnswer.refused("A part of Liaison does not answer. Try again later.", "");
        } catch (RestClientException unreadable) {
            return ServiceAnswer.refused("A part of Liaison answered what is not understood.", "");
        }
    }

    /// A page of a list as the service writes it for spreadsheets; a problem if it does not.
    CsvPage csv(
            URI service, String path, HttpServletRequest request, HttpServletResponse response) {
        String token = tokens.of(request, response);
        try {
            ResponseEntity<String> page =
                    http.get()
                            .uri(URI.create(service + path))
                            .accept(MediaType.valueOf("text/csv"))
                            .headers(headers -> headers.setBearerAuth(token))
                            .retrieve()
                            .toEntity(String.class);
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
