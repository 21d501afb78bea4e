package org.liaison.cases.casefile.htcds;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Reading stops here: the rest of the file is not looked at.
final class FileRefused extends IOException {

    private final FileRule rule;
    private final @Nullable String remedy;

    FileRefused(FileRule rule, @Nullable String remedy) {
        super("refused: " + rule);
        this.rule = rule;
        this.remedy = remedy;
    }

    FileRule rule() {
        return rule;
    }

    /// How to save the file right; null if the rule says enough.
    @Nullable String remedy() {
        return remedy;
    }
}
