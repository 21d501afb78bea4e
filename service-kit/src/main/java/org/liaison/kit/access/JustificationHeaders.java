package org.liaison.kit.access;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.Arrays;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/// Names in the description of a route the two headers of which it needs one.
public final class JustificationHeaders implements OperationCustomizer {

    private static final String ENCODED =
            " In any script, as UTF-8, percent-encoded (RFC 3986): a percent sign is %25. The length"
                    + " is that of the decoded text.";

    @Override
    public Operation customize(Operation operation, HandlerMethod route) {
        boolean needed =
                Arrays.stream(route.getMethodParameters())
                        .anyMatch(each -> each.getParameterType().equals(Justification.class));
        if (needed) {
            operation.addParametersItem(
                    header(
                            JustificationArgument.STATED,
                            1,
                            "Why: an exchange file, a case reference or a task. One of the two"
                                    + " headers is needed."
                                    + ENCODED));
            operation.addParametersItem(
                    header(
                            JustificationArgument.BREAK_GLASS,
                            10,
                            "Why it cannot wait, typed; on record as break-glass, shown and"
                                    + " counted for supervisors and auditors."
                                    + ENCODED));
        }
        return operation;
    }

    private static HeaderParameter header(String name, int shortest, String text) {
        HeaderParameter header = new HeaderParameter();
        header.name(name)
                .required(false)
                .description(text)
                .schema(new StringSchema().minLength(shortest));
        return header;
    }
}
