package org.liaison.audit.fsck;

import java.util.List;
import java.util.Optional;
import org.liaison.audit.tree.LogName;

/// What the office keeps, but for who may declare a gap: an inspector brings that list with him,
/// because whoever writes the office's files could name himself three times.
///
/// @param kept what the office keeps
/// @param list as it was handed over, before anything was lost
public record SignersFromOutside(Anchors kept, String list) implements Anchors {

    @Override
    public List<String> keys(LogName log) {
        return kept.keys(log);
    }

    @Override
    public Optional<String> lastSigned(LogName log) {
        return kept.lastSigned(log);
    }

    @Override
    public List<Closed> closed(LogName log) {
        return kept.closed(log);
    }

    @Override
    public Optional<String> signers() {
        return Optional.of(list);
    }
}
