package org.liaison.audit.tree;

import java.util.Arrays;
import java.util.Optional;

/// One of the two logs of an office.
public enum LogName {
    /// What crossed the border, and what was refused at it.
    DISCLOSURES("disclosures"),
    /// Who looked at, changed or erased what at home; never shown to partners.
    ACCESS("access");

    private final String code;

    LogName(String code) {
        this.code = code;
    }

    /// Its name in tables, paths and origins.
    public String code() {
        return code;
    }

    /// The log of that name, if there is one.
    public static Optional<LogName> of(String code) {
        return Arrays.stream(values()).filter(log -> log.code.equals(code)).findFirst();
    }
}
