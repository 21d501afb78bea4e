package org.liaison.cases.authorisation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.casefile.CaseFile;
import org.liaison.cases.casefile.CaseFileId;
import org.liaison.cases.casefile.CaseFiles;
import org.liaison.cases.exchangefile.ExchangeFile;
import org.liaison.cases.exchangefile.ExchangeFiles;
import org.liaison.cases.textcheck.KnownInThread;
import org.liaison.cases.textcheck.KnownInThread.Standing;
import org.liaison.cases.textcheck.PartnersWords;

/// What a thread's drafts are checked against: its case, every other case it was ever tied to, and
/// what partners said.
public final class ThreadKnowledge {

    private final ExchangeFiles files;
    private final CaseFiles caseFiles;
    private final PartnersWords words;

    public ThreadKnowledge(ExchangeFiles files, CaseFiles caseFiles, PartnersWords words) {
        this.files = files;
        this.caseFiles = caseFiles;
        this.words = words;
    }

    /// The case of the thread; `null` if it has none that is in use.
    @Nullable CaseFile caseOf(ExchangeFile file) {
        UUID id = file.caseFileId();
        return id == null ? null : find(file, id).orElse(null);
    }

    /// Everything besides.
    KnownInThread besides(ExchangeFile file) {
        List<UUID> others =
                files.casesOf(file.id()).stream()
                        .filter(id -> !id.equals(file.caseFileId()))
                        .toList();
        List<CaseFile> found =
                others.stream().map(id -> find(file, id)).flatMap(Optional::stream).toList();
        return new KnownInThread(
                standing(file), found, found.size() < others.size(), words.of(file.id().value()));
    }

    private Standing standing(ExchangeFile file) {
        if (file.caseFileId() == null) {
            return Standing.NONE;
        }
        return caseOf(file) == null ? Standing.STOPPED : Standing.IN_USE;
    }

    private Optional<CaseFile> find(ExchangeFile file, UUID id) {
        return caseFiles.find(new CaseFileId(id), file.unit());
    }
}
