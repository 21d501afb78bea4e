package org.liaison.cases.exchangefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.casefile.PlaceInList;
import org.liaison.kit.security.Caller;
import org.liaison.policy.instrument.Purpose;
import org.liaison.policy.instrument.TransferGround;

/// The exchange files of this office.
public interface ExchangeFiles {

    /// Stores a thread this office has just opened; its case comes with [#tie].
    void add(ExchangeFile file);

    /// The thread with all its messages.
    Optional<ExchangeFile> find(ExchangeFileId id);

    /// Those of these threads that are here, with all their messages; one statement.
    List<ExchangeFile> all(Set<ExchangeFileId> ids);

    /// A thread in a list.
    ///
    /// @param changedAt when something last happened in it, as this office's clock says
    record Listed(ExchangeFile file, Instant changedAt) {

        /// Its place in a list of what changed last.
        public PlaceInList place() {
            return new PlaceInList(changedAt, file.id().value());
        }
    }

    /// Threads of a unit, what changed last first, behind the given place, at most `limit`; one
    /// statement.
    List<Listed> ofUnit(String unit, @Nullable PlaceInList behind, int limit);

    /// Ties a thread that has no case to one of its unit that is in use, once for all; false if
    /// that cannot be, or if a draft of it waits for a second person.
    boolean tie(ExchangeFileId id, UUID caseFileId, Caller by, Instant at);

    /// Every case a thread was ever tied to, or may have been, the present one first.
    List<UUID> casesOf(ExchangeFileId id);

    /// Appends a message this office authorised.
    ///
    /// @param asked what it says if it is a request; else `null`
    void append(ExchangeFileId id, ThreadMessage message, @Nullable Asked asked);

    /// Keeps what somebody here says a thread is for, where its request does not; false where it
    /// does.
    boolean state(ExchangeFileId id, Purpose purpose, TransferGround ground);

    /// Appends messages that came in, making threads that are not here yet; a message that is
    /// already there is left as it is. One statement per table, however many.
    void received(List<IncomingMessage> messages);

    /// Moves messages on by what was learned; never back. A receipt of another digest than was sent
    /// moves nothing. Two statements, however many.
    ///
    /// @return the messages whose receipts differ
    Set<UUID> progressed(List<ProgressNews> news);
}
