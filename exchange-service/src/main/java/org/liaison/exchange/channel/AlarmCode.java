package org.liaison.exchange.channel;

import java.util.Locale;

/// What can be wrong with a channel. Codes are stable.
public enum AlarmCode {
    /// Messages are missing before this one.
    GAP,
    /// A sequence that was seen before, with the same message.
    REPEAT,
    /// A sequence that was seen before, with another message.
    FORK,
    /// The running digest is not the one that our own history gives.
    OTHER_HISTORY,
    /// Not signed by the partner.
    BAD_SIGNATURE,
    /// Signed with a key that the partner revoked.
    REVOKED_KEY,
    /// Signed with a key whose time, or whose list's time, is not now.
    EXPIRED_KEY,
    /// A trust list of the partner does not continue the one in force, which stays.
    TRUST_REFUSED,
    /// Signed for another channel than the one it came on.
    WRONG_CHANNEL,
    /// No sealed message at all.
    UNREADABLE,
    /// Sealed for somebody else, or for another place in the channel.
    CANNOT_OPEN,
    /// Its key was wrapped under a weaker or unknown suite than our own keys ask for.
    DOWNGRADE,
    /// Opened, but addressee, authorisation, digest or instrument do not hold.
    REJECTED,
    /// The partner says that it sent more than arrived, and it did not arrive since.
    BEHIND,
    /// Three heartbeats or more did not come.
    MISSED_HEARTBEATS,
    /// The guard failed at what was to leave, and refused it; the number is the offset on
    /// `case.authorisations`.
    GUARD_FAILED,
    /// This office's disclosure log cannot record: only what may save a life leaves.
    LOG_STOPPED;

    /// Such as `bad-signature`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
