package org.liaison.policy.message;

import org.liaison.policy.closedlist.ClosedList;
import org.liaison.policy.closedlist.Coded;

/// The closed list of what one office can say to another.
public enum MessageKind implements Coded {
    REQUEST("request", Plane.REQUESTER, Content.PERSONAL, Passage.WHILE_IN_FORCE),
    SUPPLEMENT("supplement", Plane.REQUESTER, Content.PERSONAL, Passage.WHILE_IN_FORCE),
    REMINDER("reminder", Plane.REQUESTER, Content.IMPERSONAL, Passage.WHILE_IN_FORCE),
    CANCELLATION("cancellation", Plane.REQUESTER, Content.IMPERSONAL, Passage.WHILE_IN_FORCE),
    CLARIFICATION_ANSWER(
            "clarification-answer", Plane.REQUESTER, Content.PERSONAL, Passage.WHILE_IN_FORCE),
    FEEDBACK("feedback", Plane.REQUESTER, Content.PERSONAL, Passage.WHILE_IN_FORCE),
    CLOSURE("closure", Plane.REQUESTER, Content.IMPERSONAL, Passage.WHILE_IN_FORCE),
    ACKNOWLEDGEMENT("acknowledgement", Plane.ANSWERING, Content.IMPERSONAL, Passage.WHILE_IN_FORCE),
    FORWARDED("forwarded", Plane.ANSWERING, Content.IMPERSONAL, Passage.WHILE_IN_FORCE),
    CLARIFICATION("clarification", Plane.ANSWERING, Content.PERSONAL, Passage.WHILE_IN_FORCE),
    JUDICIAL_AUTHORISATION_PENDING(
            "judicial-authorisation-pending",
            Plane.ANSWERING,
            Content.IMPERSONAL,
            Passage.WHILE_IN_FORCE),
    ANSWER("answer", Plane.ANSWERING, Content.PERSONAL, Passage.WHILE_IN_FORCE),
    REFUSAL("refusal", Plane.ANSWERING, Content.IMPERSONAL, Passage.WHILE_IN_FORCE),
    OWN_INITIATIVE_PROVISION(
            "own-initiative-provision", Plane.EITHER, Content.PERSONAL, Passage.WHILE_IN_FORCE),
    PERMISSION_REQUEST(
            "permission-request", Plane.EITHER, Content.IMPERSONAL, Passage.WHILE_IN_FORCE),
    PERMISSION("permission", Plane.EITHER, Content.IMPERSONAL, Passage.WHILE_IN_FORCE),
    ASSURANCE_REQUEST(
            "assurance-request", Plane.EITHER, Content.IMPERSONAL, Passage.WHILE_IN_FORCE),
    ASSURANCE("assurance", Plane.EITHER, Content.IMPERSONAL, Passage.WHILE_IN_FORCE),
    CORRECTION("correction", Plane.EITHER, Content.PERSONAL, Passage.ALWAYS),
    WITHDRAWAL("withdrawal", Plane.EITHER, Content.IMPERSONAL, Passage.ALWAYS),
    WITHDRAWAL_ACT("withdrawal-act", Plane.EITHER, Content.IMPERSONAL, Passage.ALWAYS),
    HIT_REPORT("hit-report", Plane.EITHER, Content.PERSONAL, Passage.WHILE_IN_FORCE),
    HIT_VERIFICATION("hit-verification", Plane.EITHER, Content.PERSONAL, Passage.WHILE_IN_FORCE),
    INSTRUMENT_PROPOSAL(
            "instrument-proposal", Plane.INSTRUMENTS, Content.IMPERSONAL, Passage.ALWAYS),
    INSTRUMENT_SIGNATURE(
            "instrument-signature", Plane.INSTRUMENTS, Content.IMPERSONAL, Passage.ALWAYS),
    INSTRUMENT_SUSPENSION(
            "instrument-suspension", Plane.INSTRUMENTS, Content.IMPERSONAL, Passage.ALWAYS),
    DELIVERY_RECEIPT("delivery-receipt", Plane.EVIDENCE, Content.IMPERSONAL, Passage.ALWAYS),
    OPENED("opened", Plane.EVIDENCE, Content.IMPERSONAL, Passage.ALWAYS),
    CHANNEL_HEARTBEAT("channel-heartbeat", Plane.EVIDENCE, Content.IMPERSONAL, Passage.ALWAYS),
    CHECKPOINT("checkpoint", Plane.EVIDENCE, Content.IMPERSONAL, Passage.ALWAYS),
    COSIGNATURE("cosignature", Plane.EVIDENCE, Content.IMPERSONAL, Passage.ALWAYS),
    TRUST_LIST_UPDATE("trust-list-update", Plane.EVIDENCE, Content.IMPERSONAL, Passage.ALWAYS),
    OTHER_CHANNEL_RECORD(
            "other-channel-record", Plane.LOCAL, Content.PERSONAL, Passage.WHILE_IN_FORCE);

    private enum Content {
        PERSONAL,
        IMPERSONAL
    }

    private enum Passage {
        ALWAYS,
        WHILE_IN_FORCE
    }

    private static final ClosedList<MessageKind> LIST = ClosedList.of("message-kind", values());

    private final String code;
    private final Plane plane;
    private final Content content;
    private final Passage passage;

    MessageKind(String code, Plane plane, Content content, Passage passage) {
        this.code = code;
        this.plane = plane;
        this.content = content;
        this.passage = passage;
    }

    @Override
    public String code() {
        return code;
    }

    /// Who sends it, and on which road.
    public Plane plane() {
        return plane;
    }

    /// Whether it passes under an instrument that is not in force: what protects a person or keeps
    /// the evidence whole (corrections, withdrawals, their acts, receipts) always does.
    public boolean passesWhenInstrumentNotInForce() {
        return passage == Passage.ALWAYS;
    }

    /// Whether a message of this kind may hold personal data at all.
    public boolean carriesPersonalData() {
        return content == Content.PERSONAL;
    }

    /// Reads a wire code; a code outside the list is an
    /// [org.liaison.policy.closedlist.UnknownCode], never a default.
    public static MessageKind of(String code) {
        return LIST.get(code);
    }
}
