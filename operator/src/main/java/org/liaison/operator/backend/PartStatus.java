package org.liaison.operator.backend;

import java.util.Optional;
import org.liaison.operator.process.ProcessMark;

/// How a part is now.
///
/// @param residentMegabytes memory it holds, 0 when it does not run
public record PartStatus(PartId id, Condition condition, long pid, long residentMegabytes) {

    /// Whether a part runs and answers.
    public enum Condition {
        READY,
        NOT_READY,
        STOPPED
    }

    public static PartStatus of(Part part) {
        Optional<ProcessMark> running = part.process().running();
        if (running.isEmpty()) {
            return new PartStatus(part.id(), Condition.STOPPED, 0, 0);
        }
        ProcessMark mark = running.get();
        return new PartStatus(
                part.id(),
                part.isReady() ? Condition.READY : Condition.NOT_READY,
                mark.pid(),
                mark.residentBytes().orElse(0L) / 1_000_000);
    }
}
