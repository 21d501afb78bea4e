package org.liaison.kit.access;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.problem.ProblemType;
import org.liaison.schemas.audit.JustificationKind;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Lets a controller take the [Justification] as an argument: header `Liaison-Justification`, or
/// `Liaison-Break-Glass`; not both. Either is percent-encoded UTF-8, decoded once. A request
/// without one does not get through.
public final class JustificationArgument
        implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    /// An exchange file, a case reference or a task.
    public static final String STATED = "Liaison-Justification";

    /// A typed reason, 10 to 200 characters.
    public static final String BREAK_GLASS = "Liaison-Break-Glass";

    private static final String ALLOWED =
            "text in UTF-8, percent-encoded (RFC 3986); a percent sign is %25";

    public JustificationArgument() {
        // It comes from headers, which JustificationHeaders describes.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Justification.class);
    }

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
        return of(request.getHeader(STATED), request.getHeader(BREAK_GLASS));
    }

    /// In which header a justification of that kind stands.
    public static String header(JustificationKind kind) {
        return switch (kind) {
            case STATED -> STATED;
            case BREAK_GLASS -> BREAK_GLASS;
        };
    }

    /// The justification in these headers; a problem if there is none, or two.
    public static Justification of(@Nullable String stated, @Nullable String breakGlass) {
        boolean states = stated != null && !stated.isBlank();
        boolean breaks = breakGlass != null && !breakGlass.isBlank();
        if (states && breaks) {
            throw invalid(BREAK_GLASS, "one-justification-only");
        }
        if (states) {
            return read(JustificationKind.STATED, STATED, Objects.requireNonNull(stated));
        }
        if (breaks) {
            return read(
                    JustificationKind.BREAK_GLASS, BREAK_GLASS, Objects.requireNonNull(breakGlass));
        }
        throw new ProblemException(ProblemType.JUSTIFICATION_MISSING);
    }

    private static Justification read(JustificationKind kind, String header, String encoded) {
        String text =
                PercentEncoding.decoded(encoded)
                        .orElseThrow(() ->
                                new ProblemException(
                                        ProblemType.INVALID_FIELD,
                                        Map.of(
                                                "errors",
                                                List.of(
                                                        Map.of(
                                                                "field",
                                                                header,
                                                                "rule",
                                                                "percent-encoding",
                                                                "allowed",
                                                                ALLOWED)))));
        if (!Justification.isSound(kind, text)) {
            throw invalid(header, "form");
        }
        return new Justification(kind, text);
    }

    private static ProblemException invalid(String header, String rule) {
        return new ProblemException(
                ProblemType.INVALID_FIELD,
                Map.of("errors", List.of(Map.of("field", header, "rule", rule))));
    }
}
