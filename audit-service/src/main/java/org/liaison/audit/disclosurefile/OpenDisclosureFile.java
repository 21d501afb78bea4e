package org.liaison.audit.disclosurefile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.liaison.audit.disclosurefile.OpeningOutcome.Refusal;
import org.liaison.audit.disclosurefile.OpeningOutcome.Refused;
import org.liaison.audit.disclosurefile.OpeningOutcome.Shown;
import org.liaison.audit.disclosurefile.OpeningOutcome.Taken;
import org.liaison.kit.ids.IdSource;
import org.liaison.kit.security.Caller;

/// Two persons open a disclosure file: one asks and says why, another agrees, and the first sees it
/// once.
public final class OpenDisclosureFile {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Openings openings;
    private final LoggedDigests log;
    private final SealedFiles files;
    private final FileSeal seal;
    private final OnRecord onRecord;
    private final IdSource ids;
    private final Clock clock;

    /// Commits that an opening is shown together with the record of who sees whom.
    public interface OnRecord {

        /// Empty if it is on record; else why it is not, and nothing may be shown.
        Optional<Refusal> commit(
                Opening opening, OpenedFile file, Caller caller, Opening.Step step);
    }

    public OpenDisclosureFile(
            Openings openings,
            LoggedDigests log,
            SealedFiles files,
            FileSeal seal,
            OnRecord onRecord,
            IdSource ids,
            Clock clock) {
        this.openings = openings;
        this.log = log;
        this.files = files;
        this.seal = seal;
        this.onRecord = onRecord;
        this.ids = ids;
        this.clock = clock;
    }

    /// The first person asks.
    public OpeningOutcome request(String messageId, String reason, Caller caller) {
        Instant now = now();
        if (isStale(caller, now)) {
            return new Refused(Refusal.FRESH_LOGIN_NEEDED);
        }
        if (log.ofMessage(messageId).isEmpty()) {
            return new Refused(Refusal.NOT_THERE);
        }
        Opening opening =
                new Opening(
                        ids.next(), messageId, reason, Opening.Step.of(caller, now), null, null);
        openings.request(opening);
        return new Taken(opening);
    }

    /// The second person agrees.
    public OpeningOutcome confirm(UUID id, Caller caller) {
        return step(id, (opening, now) -> confirmed(opening, caller, now));
    }

    /// The first person sees the content. It is on record before it is handed out.
    ///
    /// @param token of the caller, with which the sealed file is fetched
    public OpeningOutcome show(UUID id, Caller caller, String token) {
        return step(id, (opening, now) -> shown(opening, caller, now, token));
    }

    private OpeningOutcome step(UUID id, BiFunction<Opening, Instant, OpeningOutcome> next) {
        Instant now = now();
        Optional<Opening> opening = openings.find(id);
        if (opening.isEmpty()) {
            return new Refused(Refusal.NOT_THERE);
        }
        if (opening.get().shown() != null) {
            return new Refused(Refusal.ALREADY_SHOWN);
        }
        if (opening.get().until().isBefore(now)) {
            return new Refused(Refusal.EXPIRED);
        }
        return next.apply(opening.get(), now);
    }

    private OpeningOutcome confirmed(Opening opening, Caller caller, Instant now) {
        if (opening.confirmed() != null) {
            return new Refused(Refusal.ALREADY_CONFIRMED);
        }
        if (isStale(caller, now)) {
            return new Refused(Refusal.FRESH_LOGIN_NEEDED);
        }
        if (opening.requested().isBy(caller)) {
            return new Refused(Refusal.SECOND_PERSON_NEEDED);
        }
        return openings.confirm(opening.id(), Opening.Step.of(caller, now))
                ? new Taken(openings.find(opening.id()).orElseThrow())
                : new Refused(Refusal.ALREADY_CONFIRMED);
    }

    private OpeningOutcome shown(Opening opening, Caller caller, Instant now, String token) {
        if (!opening.requested().isBy(caller)) {
            return new Refused(Refusal.NOT_THE_FIRST_PERSON);
        }
        if (opening.confirmed() == null) {
            return new Refused(Refusal.NOT_CONFIRMED);
        }
        Optional<byte[]> sealed = files.find(opening.messageId(), token);
        if (sealed.isEmpty()) {
            return new Refused(Refusal.FILE_MISSING);
        }
        Optional<OpenedFile> file = seal.open(opening.messageId(), sealed.get());
        if (file.isEmpty()) {
            return new Refused(Refusal.FILE_DAMAGED);
        }
        if (!log.ofMessage(opening.messageId()).equals(Optional.of(file.get().contentDigest()))) {
            log.differs(opening.messageId(), now);
            return new Refused(Refusal.DIGEST_DIFFERS);
        }
        Optional<Refusal> not =
                onRecord.commit(opening, file.get(), caller, Opening.Step.of(caller, now));
        return not.isEmpty() ? new Shown(opening, file.get()) : new Refused(not.get());
    }

    private static boolean isStale(Caller caller, Instant now) {
        return caller.authenticatedAt().plus(FRESH).isBefore(now);
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
