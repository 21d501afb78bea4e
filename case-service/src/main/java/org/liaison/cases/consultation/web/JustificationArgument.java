package org.liaison.cases.consultation.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.consultation.Justification;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.problem.ProblemType;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Lets a controller take the [Justification] as an argument: header `Liaison-Justification`.
@Component
final class JustificationArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private static final String HEADER = "Liaison-Justification";

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Justification.class);
    }

    @Override
    public Justification resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String header = request.getHeader(HEADER);
        if (header == null || header.isBlank()) {
            throw new ProblemException(ProblemType.JUSTIFICATION_MISSING);
        }
        if (!Justification.isSound(header)) {
            throw new ProblemException(
                    ProblemType.INVALID_FIELD,
                    Map.of("errors", List.of(Map.of("field", HEADER, "rule", "form"))));
        }
        return new Justification(header);
    }
}
