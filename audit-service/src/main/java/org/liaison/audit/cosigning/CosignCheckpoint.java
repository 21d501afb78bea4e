package org.liaison.audit.cosigning;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.liaison.audit.checkpoint.Checkpoints.StoredCheckpoint;
import org.liaison.audit.checkpoint.CosignerKey;
import org.liaison.audit.sharing.PartnerAlarms;
import org.liaison.audit.sharing.PartnerKeys;
import org.liaison.audit.sharing.PinnedKeys;
import org.liaison.log.Fault;
import org.liaison.log.Rejected;
import org.liaison.log.checkpoint.TrustPolicy;
import org.liaison.log.checkpoint.VerifiedCheckpoint;
import org.liaison.log.note.SignedNote;
import org.liaison.log.verify.ConsistencyFile;

/// Cosigns a partner's checkpoint if the key pinned for its log signed it and it is proved to
/// extend the last one that this office cosigned. What does not hold is kept, with an alarm.
public final class CosignCheckpoint {

    /// It is smaller than the one cosigned last.
    public static final String SHRANK = "checkpoint-shrank";

    /// It says something else of a size that was cosigned.
    public static final String FORKED = "checkpoint-forked";

    /// The proof does not lead from the one cosigned last to this one.
    public static final String UNPROVED = "growth-unproved";

    /// The log goes on under another name, as its office's trust list says.
    public static final String RENAMED = "log-renamed";

    /// It builds on one that this office does not remember to have cosigned.
    public static final String UNKNOWN_BASE = "base-unknown";

    private static final String DISCLOSURES = "/disclosures";

    private final PartnerKeys pinned;
    private final CosignerKey cosigner;
    private final PartnerLogs logs;
    private final PartnerAlarms alarms;
    private final Clock clock;

    public CosignCheckpoint(
            PartnerKeys pinned,
            CosignerKey cosigner,
            PartnerLogs logs,
            PartnerAlarms alarms,
            Clock clock) {
        this.pinned = pinned;
        this.cosigner = cosigner;
        this.logs = logs;
        this.alarms = alarms;
        this.clock = clock;
    }

    /// What became of a checkpoint.
    public sealed interface Outcome {

        /// It is cosigned, now or before.
        record Cosigned(StoredCheckpoint checkpoint) implements Outcome {}

        /// It builds on one before the last: the partner missed our last cosignature.
        record Overtaken(StoredCheckpoint last) implements Outcome {}

        /// It is not cosigned: an alarm was raised.
        ///
        /// @param code stable code
        record Refused(String code) implements Outcome {}
    }

    /// Considers a proof of growth. Never throws for what is in it.
    public Outcome consider(String partner, byte[] growth) {
        Optional<PinnedKeys> keys = pinned.of(partner);
        if (keys.isEmpty()) {
            return refuse(partner, growth, Fault.UNTRUSTED_KEY.code());
        }
        try {
            ConsistencyFile file = ConsistencyFile.parse(growth);
            VerifiedCheckpoint later = keys.get().log().verify(file.later());
            return judge(nameOf(partner, later.origin()), growth, keys.get(), file, later);
        } catch (Rejected rejected) {
            return refuse(partner, growth, rejected.fault().code());
        }
    }

    /// What is new was signed by a key that holds; what it builds on may be of one that ended.
    private Outcome judge(
            String log,
            byte[] growth,
            PinnedKeys keys,
            ConsistencyFile file,
            VerifiedCheckpoint later)
            throws Rejected {
        TrustPolicy policy = keys.remembering();
        VerifiedCheckpoint older = policy.verify(file.older());
        Optional<StoredCheckpoint> last = logs.last(log);
        if (last.isEmpty()) {
            return older.size() == later.size() && older.root().equals(later.root())
                    ? begin(log, later, file)
                    : refuse(log, growth, UNKNOWN_BASE);
        }
        VerifiedCheckpoint before = verified(policy, last.get());
        if (later.size() <= before.size()) {
            return known(log, growth, policy, later);
        }
        if (contradicts(log, policy, older)) {
            return refuse(log, growth, FORKED);
        }
        // Also a partner that had no answer yet when its next beat came: it builds on nothing.
        if (older.size() < before.size() || older.size() == later.size()) {
            return new Outcome.Overtaken(last.get());
        }
        Optional<String> fault = fault(before, older, later, file);
        return fault.isEmpty() ? cosign(log, last, later, file) : refuse(log, growth, fault.get());
    }

    private static Optional<String> fault(
            VerifiedCheckpoint before,
            VerifiedCheckpoint older,
            VerifiedCheckpoint later,
            ConsistencyFile file) {
        if (older.size() > before.size()) {
            return Optional.of(UNKNOWN_BASE);
        }
        try {
            later.requireExtends(before, file.proof());
            return Optional.empty();
        } catch (Rejected unproved) {
            return Optional.of(UNPROVED);
        }
    }

    /// A log that goes on under another name after a declared gap is cosigned anew from here on;
    /// our inspectors are told, and ask for the declaration.
    private Outcome begin(String log, VerifiedCheckpoint later, ConsistencyFile file)
            throws Rejected {
        if (log.contains("/")) {
            alarms.raise(log + "/disclosures", RENAMED, later.origin(), clock.instant());
        }
        return cosign(log, Optional.empty(), later, file);
    }

    /// What a partner's log is remembered as: its office, and the number that it has after a gap.
    private static String nameOf(String partner, String origin) {
        int end = origin.lastIndexOf(DISCLOSURES);
        return end < 0 ? partner : partner + origin.substring(end + DISCLOSURES.length());
    }

    /// Whether this office cosigned something else of that size, however long ago.
    private boolean contradicts(String log, TrustPolicy policy, VerifiedCheckpoint offered)
            throws Rejected {
        Optional<StoredCheckpoint> same = logs.at(log, offered.size());
        return same.isPresent() && !verified(policy, same.get()).root().equals(offered.root());
    }

    /// Topics bring some things twice: what was cosigned before is no news.
    private Outcome known(String log, byte[] growth, TrustPolicy policy, VerifiedCheckpoint later)
            throws Rejected {
        Optional<StoredCheckpoint> same = logs.at(log, later.size());
        if (same.isEmpty()) {
            return refuse(log, growth, SHRANK);
        }
        return contradicts(log, policy, later)
                ? refuse(log, growth, FORKED)
                : new Outcome.Cosigned(same.get());
    }

    private Outcome cosign(
            String log,
            Optional<StoredCheckpoint> last,
            VerifiedCheckpoint later,
            ConsistencyFile file)
            throws Rejected {
        SignedNote note = SignedNote.parse(file.later());
        SignedNote cosigned = note.with(cosigner.key().sign(note.text(), clock));
        StoredCheckpoint stored =
                new StoredCheckpoint(
                        later.size(), new String(cosigned.encode(), StandardCharsets.UTF_8));
        logs.advance(log, last, stored, clock.instant());
        return new Outcome.Cosigned(stored);
    }

    private Outcome refuse(String log, byte[] growth, String code) {
        if (logs.refused(log, code, growth, clock.instant())) {
            alarms.raise(log + "/disclosures", code, "checkpoint", clock.instant());
        }
        return new Outcome.Refused(code);
    }

    private static VerifiedCheckpoint verified(TrustPolicy policy, StoredCheckpoint stored)
            throws Rejected {
        return policy.verify(stored.note().getBytes(StandardCharsets.UTF_8));
    }
}
