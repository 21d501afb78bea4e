package org.liaison.operator.backend;

import org.jspecify.annotations.Nullable;
import org.liaison.operator.office.Office;

/// Names a part: `es kafka`, or `keycloak` that all offices of this machine share.
///
/// @param office the office's code; null when shared
public record PartId(@Nullable String office, String name) {

    public static PartId of(Office office, String name) {
        return new PartId(office.code(), name);
    }

    public static PartId shared(String name) {
        return new PartId(null, name);
    }

    public boolean isOf(Office of) {
        return of.code().equals(office);
    }

    @Override
    public String toString() {
        return office == null ? name : office + " " + name;
    }
}
