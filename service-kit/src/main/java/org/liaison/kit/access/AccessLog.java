package org.liaison.kit.access;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.liaison.kit.commitment.PersonCommitments;
import org.liaison.kit.ids.IdSource;
import org.liaison.kit.security.Caller;
import org.liaison.schemas.audit.AccessEntry;
import org.liaison.schemas.audit.AccessKind;
import org.liaison.schemas.audit.JustificationKind;
import org.liaison.schemas.exchange.Digest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Records who looked at or changed what, in the caller's transaction: the row commits with it, and
/// nothing is shown before it commits.
///
/// Rows are chained in the order they commit: the lock below is held until the end of the
/// transaction, so a use case appends last.
public final class AccessLog {

    /// Any constant, the same in every replica.
    static final long CHAIN_LOCK = 0x4c49_4143_4345_5353L;

    private static final String LAST =
            "select position, hash from access_log order by position desc limit 1";
    private static final String APPEND =
            "insert into access_log (position, entry_id, hash, entry) values (?, ?, ?, ?)";

    private final String service;
    private final JdbcTemplate jdbc;
    private final PersonCommitments commitments;
    private final IdSource ids;
    private final Clock clock;
    private final Runnable wakeRelay;

    private record Link(long position, Digest hash) {}

    public AccessLog(
            String service,
            JdbcTemplate jdbc,
            PersonCommitments commitments,
            IdSource ids,
            Clock clock,
            Runnable wakeRelay) {
        this.service = service;
        this.jdbc = jdbc;
        this.commitments = commitments;
        this.ids = ids;
        this.clock = clock;
        this.wakeRelay = wakeRelay;
    }

    /// Appends a row and returns the id of its entry. If it cannot be written this throws
    /// [NotOnRecord], and nothing may be shown or changed.
    ///
    /// @param why as the caller gave it
    /// @param subject opaque id of what was looked at
    /// @param personKeys the persons that were shown
    public UUID append(
            AccessKind kind,
            Caller caller,
            Justification why,
            String subject,
            List<String> personKeys) {
        return append(kind, caller, why.kind(), why.text(), subject, personKeys);
    }

    /// As above, for acts whose justification is the file or task itself.
    public UUID append(
            AccessKind kind,
            Caller caller,
            String justification,
            String subject,
            List<String> personKeys) {
        return append(kind, caller, JustificationKind.STATED, justification, subject, personKeys);
    }

    private UUID append(
            AccessKind kind,
            Caller caller,
            JustificationKind form,
            String justification,
            String subject,
            List<String> personKeys) {
        require(justification);
        AccessEntry.Builder entry =
                AccessEntry.newBuilder()
                        .setService(service)
                        .setKind(kind)
                        .setAt(Instant.now(clock).truncatedTo(ChronoUnit.MILLIS))
                        .setOfficialNumber(caller.officialNumber())
                        .setRole(caller.roleNames())
                        .setJustification(justification)
                        .setJustificationKind(form)
                        .setSubject(subject);
        return OnRecord.orNothing(() -> chained(entry, personKeys));
    }

    private UUID chained(AccessEntry.Builder entry, List<String> personKeys) {
        UUID entryId = ids.next();
        List<Digest> persons =
                commitments.commit(entryId, personKeys).stream().map(Digest::new).toList();
        Link last = lockAndReadLast();
        write(
                entry.setEntryId(entryId.toString())
                        .setPosition(last.position() + 1)
                        .setPreviousHash(last.hash())
                        .setHash(new Digest(AccessChain.start()))
                        .setPersonCommitments(persons));
        return entryId;
    }

    private static void require(String justification) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The access log is written in a transaction only");
        }
        if (justification.isBlank()) {
            throw new IllegalArgumentException("An access needs a justification");
        }
    }

    private Link lockAndReadLast() {
        jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, CHAIN_LOCK);
        return jdbc
                .query(LAST, (row, number) -> new Link(row.getLong(1), new Digest(row.getBytes(2))))
                .stream()
                .findFirst()
                .orElseGet(() -> new Link(-1, new Digest(AccessChain.start())));
    }

    private void write(AccessEntry.Builder unhashed) {
        byte[] hash = AccessChain.hash(unhashed.build());
        AccessEntry entry = unhashed.setHash(new Digest(hash)).build();
        jdbc.update(
                APPEND,
                entry.getPosition(),
                UUID.fromString(entry.getEntryId()),
                hash,
                AccessChain.bytes(entry));
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        wakeRelay.run();
                    }
                });
    }
}
