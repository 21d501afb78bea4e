package org.liaison.cases.casefile.htcds;

import java.io.IOException;

/// Reading stops here: the rest of the file is not looked at.
final class FileRefused extends IOException {

    private final FileRule rule;

    FileRefused(FileRule rule) {
        super("refused: " + rule);
        this.rule = rule;
    }

    FileRule rule() {
        return rule;
    }
}
