package org.liaison.cases.authorisation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.liaison.cases.exchangefile.ExchangeFileId;

/// Authors of drafts in memory.
public final class InMemoryDraftAuthors implements DraftAuthors {

    private record Part(ExchangeFileId file, Author author) {}

    private final List<Part> parts = new ArrayList<>();
    private boolean areKnown = true;

    /// From now on others may have had a part.
    void forget() {
        areKnown = false;
    }

    @Override
    public Authors of(ExchangeFileId file) {
        return new Authors(
                parts.stream().filter(part -> part.file().equals(file)).map(Part::author).toList());
    }

    @Override
    public boolean areKnown(ExchangeFileId file) {
        return areKnown;
    }

    @Override
    public void add(Draft draft, Author author, Act act, Instant at) {
        parts.add(new Part(draft.file(), author));
    }
}
