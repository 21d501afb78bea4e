package org.liaison.cases.casefile;

import java.util.UUID;

/// The opaque key of a person in this office. It says nothing about the person and never leaves.
public record PersonKey(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
