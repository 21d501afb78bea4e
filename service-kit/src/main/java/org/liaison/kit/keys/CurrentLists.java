package org.liaison.kit.keys;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.liaison.log.trust.Distrusted;
import org.liaison.log.trust.TrustHistory;

/// The trust lists of a folder as they are now: a file is read again when it changed. What was
/// believed once stays believed when its file is gone; what does not continue it is not.
public final class CurrentLists {

    private record Read(String stamp, TrustHistory history) {}

    private final TrustFiles files;
    private final Map<String, Read> read = new HashMap<>();

    /// @param folder as [TrustFiles] has it
    public CurrentLists(Path folder) {
        this.files = new TrustFiles(folder);
    }

    /// Every version of an office's list; empty for an office that was never accepted.
    ///
    /// @throws Distrusted when the file does not hold, or goes back behind what was read before
    public synchronized Optional<TrustHistory> of(String office) throws Distrusted {
        Read before = read.get(office);
        if (!files.has(office)) {
            return Optional.ofNullable(before).map(Read::history);
        }
        String stamp = files.stamp(office);
        if (before != null && before.stamp().equals(stamp)) {
            return Optional.of(before.history());
        }
        TrustHistory there = files.read(office);
        TrustHistory now = before == null ? there : before.history().acceptAll(there);
        read.put(office, new Read(stamp, now));
        return Optional.of(now);
    }
}
