package org.liaison.kit.ids;

import java.util.UUID;

/// Where fresh ids come from; tests give their own.
public interface IdSource {

    /// An id that was not given before.
    UUID next();
}
