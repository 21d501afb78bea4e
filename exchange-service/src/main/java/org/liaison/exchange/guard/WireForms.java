package org.liaison.exchange.guard;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaison.policy.instrument.Purpose;
import org.liaison.policy.instrument.TransferGround;
import org.liaison.policy.message.ActionRestriction;
import org.liaison.policy.message.HandlingCode;
import org.liaison.policy.message.InformationEvaluation;
import org.liaison.policy.message.RefusalGround;
import org.liaison.policy.message.SourceEvaluation;
import org.liaison.policy.offence.Offence;
import org.liaison.policy.subject.PersonCategory;
import org.liaison.policy.time.UrgencyGround;
import org.liaison.schemas.FieldCatalogue;

/// The strings of a message that are no text, each with the form it must have: an id, a reference,
/// a code of a closed list. Whatever is not named here is text.
final class WireForms {

    static final Pattern ITEM = Pattern.compile("[A-Z][0-9]{1,3}");
    static final Pattern DUTY_PHONE = Pattern.compile("[+0-9][0-9 ()/.-]{2,24}");
    static final Pattern REFERENCE = Pattern.compile("[A-Z]{1,3}-[1-9][0-9]{0,4}");
    static final Pattern NAME_OF_AN_ACT = Pattern.compile("[0-9A-Za-z._/-]{1,64}");

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z]{2,4})?");
    private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{2}");

    private static final Map<String, Map<String, Predicate<String>>> FORMS =
            Map.ofEntries(
                    Map.entry("MessageContent", content()),
                    Map.entry("DisclosedEntity", entity()),
                    Map.entry("DisclosedField", Map.of("field", WireForms::isColumn)),
                    Map.entry("QuestionItem", Map.of("itemId", matching(ITEM))),
                    Map.entry("ItemAnswer", Map.of("itemId", matching(ITEM))),
                    Map.entry("RequestBody", Map.of("offence", coded(Offence::of))),
                    Map.entry("Urgency", Map.of("ground", coded(UrgencyGround::of))),
                    Map.entry("AcknowledgementBody", Map.of("dutyPhone", matching(DUTY_PHONE))),
                    Map.entry(
                            "RefusalBody",
                            Map.of(
                                    "itemIds",
                                    matching(ITEM),
                                    "outwardGround",
                                    WireForms::isOutwardGround)),
                    Map.entry(
                            "CancellationBody",
                            Map.of("reason", ContentForm.CANCELLATION_REASONS::contains)),
                    Map.entry("WithdrawalBody", withdrawal()),
                    Map.entry(
                            "WithdrawalActBody",
                            Map.of(
                                    "act",
                                    WithdrawalForm::isAct,
                                    "keptBecause",
                                    WithdrawalForm::isReason)));

    private WireForms() {}

    /// The form of a field of a record; null when the field is text.
    static @Nullable Predicate<String> of(String record, String field) {
        return FORMS.getOrDefault(record, Map.of()).get(field);
    }

    private static Map<String, Predicate<String>> content() {
        return Map.ofEntries(
                Map.entry("exchangeFileId", InboundForm::isId),
                Map.entry("inReplyTo", InboundForm::isId),
                Map.entry("language", matching(LANGUAGE)),
                Map.entry("purpose", coded(Purpose::of)),
                Map.entry(
                        "transferGround",
                        ground -> ground.isEmpty() || coded(TransferGround::of).test(ground)),
                Map.entry("assuranceIds", matching(NAME_OF_AN_ACT)),
                Map.entry("handlingCodes", coded(HandlingCode::of)),
                Map.entry("sourceEvaluation", coded(SourceEvaluation::of)),
                Map.entry("informationEvaluation", coded(InformationEvaluation::of)),
                Map.entry("actionRestrictions", coded(ActionRestriction::of)),
                Map.entry("originatorPermission", matching(NAME_OF_AN_ACT)));
    }

    private static Map<String, Predicate<String>> entity() {
        return Map.of(
                "ref", matching(REFERENCE),
                "personRef", matching(REFERENCE),
                "entity", FieldCatalogue.RECORDS::contains,
                "categories", coded(PersonCategory::of),
                "citizenships", matching(COUNTRY));
    }

    private static Map<String, Predicate<String>> withdrawal() {
        return Map.of(
                "messageIds", InboundForm::isId,
                "ground", WithdrawalForm.GROUNDS::contains,
                "wanted", WithdrawalForm.WANTED::contains);
    }

    private static boolean isColumn(String name) {
        return FieldCatalogue.standard().field(name).isPresent();
    }

    private static boolean isOutwardGround(String ground) {
        return ContentForm.NEUTRAL.contains(ground) || coded(RefusalGround::of).test(ground);
    }

    private static Predicate<String> matching(Pattern form) {
        return text -> form.matcher(text).matches();
    }

    private static Predicate<String> coded(Function<String, ?> list) {
        return code -> {
            try {
                return list.apply(code) != null;
            } catch (IllegalArgumentException unknown) {
                return false;
            }
        };
    }
}
