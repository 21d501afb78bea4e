package org.liaison.kit.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.liaison.kit.ids.IdSource;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/// Makes problem documents. Each has its own `instance`, under which the log knows it.
public final class Problems {

    private final IdSource ids;
    private final JsonMapper json;

    public Problems(IdSource ids, JsonMapper json) {
        this.ids = ids;
        this.json = json;
    }

    /// A problem of a type with what more it says.
    public ProblemDetail of(ProblemType type, Map<String, Object> properties) {
        ProblemDetail problem = ProblemDetail.forStatus(type.status());
        problem.setType(type.uri());
        problem.setTitle(type.title());
        problem.setInstance(URI.create("urn:uuid:" + ids.next()));
        properties.forEach(problem::setProperty);
        return problem;
    }

    /// Writes a problem where no controller is: in filters.
    public void write(
            HttpServletResponse response, ProblemType type, Map<String, Object> properties)
            throws IOException {
        byte[] body =
                json.writeValueAsString(of(type, properties)).getBytes(StandardCharsets.UTF_8);
        response.setStatus(type.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
