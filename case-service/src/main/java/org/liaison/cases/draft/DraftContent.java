package org.liaison.cases.draft;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.policy.instrument.Purpose;
import org.liaison.policy.instrument.TransferGround;
import org.liaison.policy.message.ActionRestriction;
import org.liaison.policy.message.HandlingCode;
import org.liaison.policy.message.InformationEvaluation;
import org.liaison.policy.message.MessageKind;
import org.liaison.policy.message.SourceEvaluation;

/// What the drafter wants to say: choices from closed lists, names of fields, and texts written for
/// the partner.
///
/// @param inReplyTo the message it answers; `null` for a request
/// @param language ISO 639-1 code of the texts
/// @param withoutIdentity rows whose identity goes as a reference only
/// @param secondGround why protected facts are to leave; `null` if none are
public record DraftContent(
        @Nullable UUID inReplyTo,
        String language,
        Purpose purpose,
        TransferGround transferGround,
        Set<HandlingCode> handlingCodes,
        String handlingText,
        SourceEvaluation sourceEvaluation,
        InformationEvaluation informationEvaluation,
        Set<ActionRestriction> actionRestrictions,
        List<String> assuranceIds,
        String partnerText,
        List<Selection> selections,
        Set<String> withoutIdentity,
        @Nullable StatedGround secondGround,
        MessagePart part) {

    /// Limits of design, section 9.
    private static final int MOST_TEXT_BYTES = 64 * 1024;

    private static final int MOST_ROWS = 200;

    public DraftContent {
        handlingCodes = Set.copyOf(handlingCodes);
        actionRestrictions = Set.copyOf(actionRestrictions);
        assuranceIds = List.copyOf(assuranceIds);
        selections = List.copyOf(selections);
        withoutIdentity = Set.copyOf(withoutIdentity);
        require(language.matches("[a-z]{2}"), "language", "a code of two letters");
        require(
                partnerText.getBytes(StandardCharsets.UTF_8).length <= MOST_TEXT_BYTES,
                "partnerText",
                "at most 64 KB");
        require(selections.size() <= MOST_ROWS, "selections", "at most 200");
        require(
                handlingCodes.contains(HandlingCode.H3) != handlingText.isBlank(),
                "handlingText",
                "the text of H3, and of nothing else");
        require(
                selections.stream().map(Selection::entityRef).distinct().count()
                        == selections.size(),
                "selections",
                "each row once");
        require(
                selections.isEmpty() || part.kind().carriesPersonalData(),
                "selections",
                "this kind of message carries no personal data");
    }

    /// The kind of message it becomes.
    public MessageKind kind() {
        return part.kind();
    }

    /// The kinds an officer of the requesting side can draft in this version.
    public static Set<MessageKind> kindsOfTheRequester() {
        return EnumSet.of(MessageKind.REQUEST, MessageKind.REMINDER, MessageKind.CANCELLATION);
    }

    /// The kinds an officer of the answering side can draft in this version.
    public static Set<MessageKind> kindsOfTheAnsweringOffice() {
        return EnumSet.of(MessageKind.ACKNOWLEDGEMENT, MessageKind.ANSWER, MessageKind.REFUSAL);
    }

    /// The kind alone: the texts are not for a log.
    @Override
    public String toString() {
        return "DraftContent[" + kind().code() + "]";
    }

    private static void require(boolean holds, String field, String rule) {
        if (!holds) {
            throw new DraftInvalid(field, rule);
        }
    }
}
