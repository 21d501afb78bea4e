package org.liaison.policy;

import org.liaison.policy.closedlist.ClosedList;
import org.liaison.policy.closedlist.Coded;

/// Every rule policy can name, with what is wrong and what is the way on, in an officer's English.
public enum PolicyRule implements Coded {
    DISCLOSED_BY_MATRIX(
            "matrix",
            Effect.FIELD,
            "The instrument says how this field leaves for this purpose.",
            "Nothing to do.",
            "the instrument"),
    PROPOSED(
            "proposed",
            Effect.FIELD,
            "The drafter chose to send less than the instrument allows.",
            "Nothing to do.",
            "the drafter; LED art. 4(1)(c)"),
    MATRIX_DOES_NOT_NAME(
            "matrix-does-not-name",
            Effect.FIELD,
            "The instrument does not allow this field for this purpose and person.",
            "Send without it, or use an instrument that names it.",
            "the instrument; what it does not name is withheld"),
    SOURCE_OR_METHOD(
            "source-or-method",
            Effect.CONFIDENTIAL,
            "It would show where the information comes from.",
            "Send without it: the evaluation code travels, the origin does not.",
            "domain rule: source and method are never recognisable"),
    PROTECTION_MEASURE(
            "protection-measure",
            Effect.CONFIDENTIAL,
            "It would show how a person is protected.",
            "Send without it.",
            "domain rule: protection measures never leave"),
    PROCESSING_RESTRICTED(
            "processing-restricted",
            Effect.CONFIDENTIAL,
            "The processing of this person's data is restricted.",
            "Ask the data-protection officer; nothing about this person leaves meanwhile.",
            "LED art. 16(3)"),
    ASYLUM_COUNTRY_OF_ORIGIN(
            "asylum-country-of-origin",
            Effect.CONFIDENTIAL,
            "The person seeks or has international protection, and this could reach the "
                    + "country she fled from.",
            "Send nothing about this person on this road.",
            "Regulation (EU) 2024/1348 art. 7(2)"),
    REGIME_NO_PERSONAL_DATA(
            "regime-no-personal-data",
            Effect.STOP,
            "This instrument is for trends, routes and methods: nothing about a person may "
                    + "go under it.",
            "Take the field out, or use an instrument that allows personal data.",
            "the regime strategic-only"),
    SECOND_GROUND_MISSING(
            "second-ground-missing",
            Effect.STOP,
            "The name, contact or place of a victim, a child or someone protected needs a "
                    + "second ground and a supervisor's explicit act.",
            "Send a reference instead, or ask a supervisor to decide on a second ground.",
            "Convention 197 art. 11; Directive (EU) 2012/29 art. 21 (check)"),
    ASSURANCE_MISSING(
            "assurance-missing",
            Effect.STOP,
            "The offence can carry death there, and no assurance against it is in force.",
            "Ask the partner for an assurance; or send without identity; or ask the named "
                    + "authority for a decision in this single case.",
            "LED recital 71 (check); Charter of Fundamental Rights art. 2(2), 19(2)"),
    INSTRUMENT_UNKNOWN(
            "instrument-unknown",
            Effect.MESSAGE,
            "No instrument of that name is known here.",
            "Choose an instrument that is in force with this partner.",
            "design: an exchange is under an instrument"),
    INSTRUMENT_VERSION(
            "instrument-version",
            Effect.MESSAGE,
            "The instrument changed since this was authorised.",
            "Preview again under the version in force and have it authorised again.",
            "the authorisation binds one version"),
    INSTRUMENT_NOT_IN_FORCE(
            "instrument-not-in-force",
            Effect.MESSAGE,
            "The instrument is not in force at this moment.",
            "Use another instrument or a single-case ground with a new preview and a second "
                    + "person, or close the request. Corrections and withdrawals still pass.",
            "the instrument's states and validity"),
    NOT_A_PARTY(
            "not-a-party",
            Effect.MESSAGE,
            "Sender and recipient are not both parties of the instrument.",
            "Choose an instrument both have signed.",
            "the instrument's parties"),
    KIND_WITHOUT_PERSONAL_DATA(
            "kind-without-personal-data",
            Effect.MESSAGE,
            "A message of this kind does not carry personal data.",
            "Take the person's fields out, or use the kind of message made for them.",
            "closed list of message kinds"),
    PURPOSE_NOT_COVERED(
            "purpose-not-covered",
            Effect.MESSAGE,
            "The instrument does not cover this purpose.",
            "State the true purpose; if it is this one, use an instrument that covers it.",
            "LED art. 4(1)(b)"),
    TRANSFER_GROUND_NOT_COVERED(
            "transfer-ground-not-covered",
            Effect.MESSAGE,
            "The transfer has no ground that can be used under this instrument.",
            "Choose a ground the instrument names, or make a single-case transfer with its "
                    + "own ground.",
            "LED art. 35 to 38"),
    HANDLING_CODE_NOT_COVERED(
            "handling-code-not-covered",
            Effect.MESSAGE,
            "The handling codes do not allow this, or the partner has not undertaken to obey "
                    + "them.",
            "Ask the provider for permission naming the code, or leave that information out.",
            "Europol handling codes H0 to H3"),
    ONWARD_FORBIDDEN(
            "onward-forbidden",
            Effect.MESSAGE,
            "The information was received under terms that forbid passing it on.",
            "Refer the partner to the office it came from, or leave it out.",
            "LED art. 35(1)(e)"),
    ORIGINATOR_PERMISSION_MISSING(
            "originator-permission-missing",
            Effect.MESSAGE,
            "The office this information came from has not permitted passing it on.",
            "Ask the originator for permission, or leave its information out.",
            "LED art. 35(1)(c)"),
    PERSONS_WITHOUT_LINK(
            "persons-without-link",
            Effect.MESSAGE,
            "More persons are named without a link to the purpose than the instrument " + "allows.",
            "State the link for each person, send figures only, or ask the head for a "
                    + "decision.",
            "Directive (EU) 2023/977 art. 4(5)(d) (check)"),
    POLICY_FAILED(
            "policy-failed",
            Effect.MESSAGE,
            "The rules could not be applied.",
            "Nothing left. Tell the administrator; try again when it is mended.",
            "design: a failure is a refusal");

    private enum Effect {
        /// Treats a field; the preview explains it.
        FIELD,
        /// Treats a field, and only people cleared for it may learn why.
        CONFIDENTIAL,
        /// Treats a field, and the drafter must choose a way on.
        STOP,
        /// Refuses the message.
        MESSAGE
    }

    private static final ClosedList<PolicyRule> LIST = ClosedList.of("policy-rule", values());

    private final String code;
    private final Effect effect;
    private final String whatIsWrong;
    private final String wayOn;
    private final String citation;

    PolicyRule(String code, Effect effect, String whatIsWrong, String wayOn, String citation) {
        this.code = code;
        this.effect = effect;
        this.whatIsWrong = whatIsWrong;
        this.wayOn = wayOn;
        this.citation = citation;
    }

    @Override
    public String code() {
        return code;
    }

    /// What is wrong, in a sentence.
    public String whatIsWrong() {
        return whatIsWrong;
    }

    /// What the officer can do now.
    public String wayOn() {
        return wayOn;
    }

    /// The law or decision behind it; "check" where a lawyer has not confirmed it.
    public String citation() {
        return citation;
    }

    /// The key of the texts in a catalogue of translations.
    public String explanationKey() {
        return "policy." + code;
    }

    /// Whether a field overruled by this rule stops the draft until the drafter chose a way on.
    public boolean stopsTheDraft() {
        return effect == Effect.STOP;
    }

    /// Whether only people cleared for the person may learn that this was the rule.
    public boolean confidential() {
        return effect == Effect.CONFIDENTIAL;
    }

    /// The rule to show to people who are not cleared, and to anyone outside.
    public PolicyRule shownToUncleared() {
        return confidential() ? MATRIX_DOES_NOT_NAME : this;
    }

    /// Reads a wire code; a code outside the list is an
    /// [org.liaison.policy.closedlist.UnknownCode], never a default.
    public static PolicyRule of(String code) {
        return LIST.get(code);
    }
}
