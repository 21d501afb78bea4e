package org.liaison.exchange.guard;

import java.util.Locale;

/// What the guard itself refuses, beside the rules of policy. Codes are stable.
public enum GuardRule {
    CONTENT_DIGEST("The content is not the one that was authorised. Have it authorised again."),
    CONTENT_SCHEMA("It was authorised under another content schema. Have it authorised again."),
    CONTENT_UNREADABLE("The content cannot be read. Draft it again."),
    CONTENT_TOO_LARGE("The message is larger than 256 KiB. Split it."),
    AUTHORISATION_MISMATCH(
            "Authorisation and content speak of different things. Have it authorised again."),
    AUTHORISATION_OTHER_OFFICE("The authorisation is not of this office."),
    UNKNOWN_PARTNER("No such partner office. Choose a partner of this office."),
    SECOND_PERSON(
            "Who authorised it also wrote, changed or submitted it. Another person must authorise."),
    AUTHORS(
            "Who wrote it is not stated by this office, as it was before the upgrade. Have it"
                    + " authorised again."),
    STALE_LOGIN("The login of the authoriser was older than five minutes. Authorise again."),
    PARTNER_WOULD_REJECT("A unit, id or official number is not in the form that partners take."),
    STALE_AUTHORISATION("The authorisation is older than three days. Authorise again."),
    FUTURE_AUTHORISATION("The authorisation is dated in the future. Check the clocks."),
    KIND_NOT_SUPPORTED("This kind of message cannot be sent yet."),
    BODY_MISMATCH("The body is not the one of this kind of message."),
    BODY_UNKNOWN("The guard does not know this body, so all of it counts as text. It stays here."),
    UNKNOWN_CODE("A code is not in its closed list. Draft the message again."),
    LANGUAGE("The instrument does not name this language. Write in one that it names."),
    HANDLING_TEXT("Handling text goes with H3, and H3 needs it."),
    ATTACHMENT("Attachments are not carried yet. Send without them."),
    UNKNOWN_FIELD("A field is not in the catalogue. Send without it."),
    FIELD_VALUE("The value of a field has not the form the catalogue asks for."),
    FLAG_ON_THE_WIRE("A flag of a person is itself a secret and must not leave."),
    CATEGORY_MISSING("A person has no category. State one."),
    WITHHELD_ON_THE_WIRE("A withheld field is in the message. Draft it again."),
    TREATMENT_FORM("A reduced or referenced value does not look so. Draft the message again."),
    TOO_MANY_PERSONS("More than 200 persons. Split the message."),
    PERSON_TWICE("Two persons have the same reference. Draft the message again."),
    TEXT_NUMBER("A text holds a number that identifies someone. Rewrite it with references."),
    TEXT_CONTACT("A text holds a telephone number, an address of e-mail or a handle. Rewrite it."),
    TEXT_PLACE("A text holds coordinates. Rewrite it."),
    TEXT_SENSITIVE("A text holds words that must not leave. Rewrite it."),
    TEXT_TOO_LONG("A text is longer than 64 KB. Shorten it."),
    TEXT_TOO_COMPLEX("A text takes too long to read for certain. Write it more plainly."),
    HIDDEN_TEXT("The message holds bytes in which a text could hide. Draft it again."),
    CITIZENSHIP("A citizenship is in the message beside a field that does not disclose it."),
    ASSURANCE_UNKNOWN("An assurance that is relied on is not in force. Ask the partner for one."),
    PERMISSION_UNKNOWN("The permission of the originator cannot be verified. Ask for it again."),
    SUPERVISOR_ACT(
            "The supervisor's second ground is not in the closed list, or not the one decided on."),
    EVIDENCE_BEHIND(
            "The log has been behind for hours, or cannot record at all: only what may save a life"
                    + " leaves now. Tell the administrator, and authorise again when it records."),
    GUARD_FAILED("The guard could not judge the message. Tell the administrator; nothing left.");

    private final String explanation;

    GuardRule(String explanation) {
        this.explanation = explanation;
    }

    /// Such as `stale-login`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// For officers: what is wrong and the way on, without personal data.
    public String explanation() {
        return explanation;
    }
}
