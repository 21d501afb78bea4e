package org.liaison.cases.inbox;

import org.liaison.cases.exchangefile.ExchangeFiles;

/// Which messages of the inbox came after our cancellation of what they answer.
final class LateAnswers {

    private LateAnswers() {}

    static boolean isLate(ExchangeFiles files, InboxRow row) {
        return files.find(row.file())
                .flatMap(file -> file.message(row.messageId()).filter(file::cameAfterCancellation))
                .isPresent();
    }
}
