package org.liaison.kit.problem;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How large a request's body may be.
///
/// @param body for every path but imports
/// @param imports for paths that end in `/imports`
@ConfigurationProperties("liaison.limits")
public record BodyLimitSettings(
        @DefaultValue("1MB") DataSize body, @DefaultValue("20MB") DataSize imports) {

    public BodyLimitSettings {
        if (body.toBytes() < 1 || imports.toBytes() < body.toBytes()) {
            throw new IllegalArgumentException(
                    "liaison.limits: body must be at least a byte, imports at least body");
        }
    }

    long limitOf(String path) {
        return (path.endsWith("/imports") ? imports : body).toBytes();
    }
}
