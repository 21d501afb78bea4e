package org.liaison.audit.ledger;

import java.time.Instant;
import java.util.List;

/// What crossed the border, or was refused at it. Holds no personal data: persons are commitments.
///
/// @param kind as in the schema: SENT, RECEIVED, REFUSED, TRUST_LIST or PADDING
/// @param at when the guard judged or the message was received
/// @param assuranceIds assurances relied on
/// @param rule code of the rule that refused, or empty
/// @param internalGround true ground of a refusal sent out neutrally, or empty; never shown outside
/// @param classes what left, as `class:treatment:count`
/// @param commitments hex, one per person
public record DisclosureLine(
        String entryId,
        Leaf leaf,
        String kind,
        Instant at,
        Message message,
        Route route,
        Decision decision,
        List<String> assuranceIds,
        String rule,
        String internalGround,
        List<String> classes,
        List<String> commitments)
        implements Line {

    /// The message the line is about.
    ///
    /// @param contentDigest hex of the digest that both offices log
    public record Message(
            String messageId, String kind, String exchangeFileId, String contentDigest) {}

    /// From whom to whom.
    public record Route(
            String originOffice, String originUnit, String recipientOffice, String recipientUnit) {}

    /// Who decided, why and under what.
    public record Decision(
            String drafter,
            String authoriser,
            String role,
            String justification,
            String instrumentId,
            int instrumentVersion,
            String purpose,
            String transferGround) {}

    public DisclosureLine {
        assuranceIds = List.copyOf(assuranceIds);
        classes = List.copyOf(classes);
        commitments = List.copyOf(commitments);
    }

    @Override
    public String says() {
        return kind + " " + message.contentDigest();
    }
}
