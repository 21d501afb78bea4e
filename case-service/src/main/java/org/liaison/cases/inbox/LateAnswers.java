package org.liaison.cases.inbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liaison.cases.exchangefile.ExchangeFile;
import org.liaison.cases.exchangefile.ExchangeFileId;
import org.liaison.cases.exchangefile.ExchangeFiles;

/// Which messages of the inbox came after our cancellation of what they answer.
final class LateAnswers {

    private LateAnswers() {}

    /// Ids of those of these lines that are late; their threads are read together.
    static Set<UUID> among(ExchangeFiles files, List<InboxRow> rows) {
        Map<ExchangeFileId, ExchangeFile> threads =
                files.all(rows.stream().map(InboxRow::file).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(ExchangeFile::id, file -> file));
        return rows.stream()
                .filter(row ->
                        Optional.ofNullable(threads.get(row.file()))
                                .flatMap(file ->
                                        file.message(row.messageId())
                                                .filter(file::cameAfterCancellation))
                                .isPresent())
                .map(InboxRow::messageId)
                .collect(Collectors.toSet());
    }

    static boolean isLate(ExchangeFiles files, InboxRow row) {
        return !among(files, List.of(row)).isEmpty();
    }
}
