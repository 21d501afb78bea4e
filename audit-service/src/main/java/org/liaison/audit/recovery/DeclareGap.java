package org.liaison.audit.recovery;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.liaison.audit.fsck.Anchors;
import org.liaison.audit.fsck.Examine;
import org.liaison.audit.fsck.Finding;
import org.liaison.audit.fsck.Flaw;
import org.liaison.audit.fsck.Report;
import org.liaison.audit.tree.LogName;
import org.liaison.log.Rejected;
import org.liaison.log.checkpoint.Checkpoint;
import org.liaison.log.checkpoint.TrustPolicy;
import org.liaison.log.checkpoint.VerifiedCheckpoint;
import org.liaison.log.gap.DeclaredGap;
import org.liaison.log.gap.DeclaredGap.State;
import org.liaison.log.gap.GapSigners;
import org.liaison.log.note.KeyName;
import org.liaison.log.note.NoteKey;
import org.liaison.log.note.SignatureType;
import org.liaison.log.note.SigningKey;

/// Declares what a restored database lacks, and goes on once those who may have signed it.
public final class DeclareGap {

    private final Examine examine;
    private final Anchors anchors;
    private final Epochs epochs;
    private final LogPosition position;
    private final Clock clock;

    public DeclareGap(
            Examine examine, Anchors anchors, Epochs epochs, LogPosition position, Clock clock) {
        this.examine = examine;
        this.anchors = anchors;
        this.epochs = epochs;
        this.position = position;
        this.clock = clock;
    }

    /// What became of it.
    public sealed interface Outcome {

        /// The declaration, for the signers.
        ///
        /// @param text what they sign
        record Drafted(String text) implements Outcome {}

        /// The log goes on.
        ///
        /// @param verifierKey what partners and auditors pin from now on
        record Begun(String verifierKey) implements Outcome {}

        /// It cannot be declared, or may not.
        record Refused(String why) implements Outcome {}
    }

    /// Drafts the declaration; only for a database that is an earlier state and nothing worse, or
    /// for a sound log whose topic began anew.
    ///
    /// @param reason one line, about no person
    public Outcome draft(LogName log, String reason) {
        Report report = examine.examine(log);
        if (!mayBeDeclared(report)) {
            return new Outcome.Refused(
                    "the database is not just an older one, and no sound log stands still because"
                            + " its topic began anew: run audit fsck");
        }
        try {
            NoteKey before = NoteKey.parse(anchors.keys(log).getFirst());
            VerifiedCheckpoint last = last(log);
            SigningKey next =
                    SigningKey.generate(
                            next(before, epochs.closed(log)),
                            SignatureType.ED25519,
                            new SecureRandom());
            DeclaredGap gap =
                    new DeclaredGap(
                            before.name().text(),
                            new State(last.size(), last.root()),
                            new State(report.entries(), report.root()),
                            next.publicKey(),
                            clock.instant().truncatedTo(ChronoUnit.SECONDS),
                            reason);
            epochs.propose(log, next);
            return new Outcome.Drafted(gap.text());
        } catch (Rejected unbelievable) {
            return new Outcome.Refused(unbelievable.detail());
        }
    }

    private boolean mayBeDeclared(Report report) {
        boolean isOnlyOlder =
                report.findings().stream()
                        .map(Finding::flaw)
                        .toList()
                        .equals(List.of(Flaw.DATABASE_OLDER));
        return isOnlyOlder || (report.isValid() && position.standsStill(report.log()));
    }

    /// `liaison/es/disclosures` goes on as `liaison/es/disclosures/2`, that as `…/3`.
    private static KeyName next(NoteKey before, int closed) {
        String name = before.name().text();
        String first = closed == 0 ? name : name.substring(0, name.lastIndexOf('/'));
        return new KeyName(first + "/" + (closed + 2));
    }

    /// Goes on under the proposed key.
    ///
    /// @param declaration signed
    /// @param signers who may sign: those of the gap before, if there was one
    public Outcome begin(LogName log, byte[] declaration, byte[] signers) {
        try {
            DeclaredGap gap = GapSigners.parse(signers).verify(declaration);
            if (anchors.signers().filter(pinned -> !pinned.equals(text(signers))).isPresent()) {
                return new Outcome.Refused("other signers than those of the gap before");
            }
            VerifiedCheckpoint last = last(log);
            Report report = examine.examine(log);
            SigningKey next = epochs.proposed(log).orElseThrow();
            boolean same =
                    gap.log().equals(last.origin())
                            && gap.signed().equals(new State(last.size(), last.root()))
                            && gap.kept().equals(new State(report.entries(), report.root()))
                            && gap.next().equals(next.publicKey());
            if (!same || !mayBeDeclared(report)) {
                return new Outcome.Refused("another gap was declared than there is");
            }
            begin(log, gap, next, declaration, signers);
            return new Outcome.Begun(next.publicKey().encode());
        } catch (Rejected unbelievable) {
            return new Outcome.Refused(unbelievable.fault().code() + " " + unbelievable.detail());
        }
    }

    private void begin(
            LogName log, DeclaredGap gap, SigningKey next, byte[] declaration, byte[] signers) {
        String begins =
                text(
                        new Checkpoint(
                                        next.publicKey().name().text(),
                                        gap.kept().size(),
                                        gap.kept().root())
                                .signedBy(next, clock)
                                .encode());
        position.beginTopicAnew(log);
        epochs.begin(log, next, begins, text(declaration), text(signers));
    }

    private VerifiedCheckpoint last(LogName log) throws Rejected {
        StringBuilder policy = new StringBuilder();
        anchors.keys(log).forEach(key -> policy.append("log %s\n".formatted(key)));
        return TrustPolicy.parse(bytes(policy.append("quorum none\n").toString()))
                .verify(bytes(anchors.lastSigned(log).orElseThrow()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
