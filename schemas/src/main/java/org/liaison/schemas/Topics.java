package org.liaison.schemas;

import java.util.regex.Pattern;

/// The names of all topics of an office (design, section 3). Who writes and who reads each is in
/// the module's README.
public final class Topics {

    /// Key: recipient office. Written by case-service, read by exchange-service.
    public static final String CASE_AUTHORISATIONS = "case.authorisations";

    /// Key: exchange-file id. Written by exchange-service, read by case-service.
    public static final String CASE_OUTCOMES = "case.outcomes";

    /// Key: exchange-file id. Written by exchange-service, read by case-service.
    public static final String CASE_DELIVERIES = "case.deliveries";

    /// One partition, no key: what was erased at home. Written by case-service, read by
    /// audit-service; exchange-service learns it from `case.authorisations`, in its order there.
    public static final String CASE_ERASURES = "case.erasures";

    /// One partition, no key: who followed an erasure. Written by audit-service and
    /// exchange-service, read by case-service.
    public static final String CASE_ERASED = "case.erased";

    /// One partition, no key: topic order is the order of the log.
    public static final String AUDIT_DISCLOSURES = "audit.disclosures";

    /// One partition, no key: topic order is the order of the log.
    public static final String AUDIT_ACCESS = "audit.access";

    /// One partition, no key: checkpoints and cosignatures for partners. Written by audit-service,
    /// read by exchange-service, which seals them for `evidence.<self>.<partner>`.
    public static final String AUDIT_TO_PARTNERS = "audit.to-partners";

    /// One partition, no key: checkpoints and cosignatures of partners, verified to be theirs.
    /// Written by exchange-service, read by audit-service.
    public static final String AUDIT_FROM_PARTNERS = "audit.from-partners";

    /// Key: instrument id and version. Kept for ever.
    public static final String INSTRUMENTS = "exchange.instruments";

    /// One partition, no key: which message of a channel is which, and which have a receipt.
    /// Written and read by exchange-service alone, which trims its channels by it.
    public static final String CROSSINGS = "exchange.crossings";

    private static final Pattern OFFICE = Pattern.compile("[a-z][a-z0-9]{1,15}");

    private static final String DEAD_LETTERS = ".dlq";

    private Topics() {}

    /// The channel on which `from` sends messages to `to`.
    public static String exchange(String from, String to) {
        return channel("exchange", from, to);
    }

    /// The channel on which `from` sends receipts, heartbeats and checkpoints to `to`.
    public static String evidence(String from, String to) {
        return channel("evidence", from, to);
    }

    /// Where the bad records of a topic are kept, sealed.
    public static String deadLetters(String topic) {
        return topic + DEAD_LETTERS;
    }

    /// Whether dead letters of some topic lie on a topic.
    public static boolean areDeadLetters(String topic) {
        return topic.endsWith(DEAD_LETTERS);
    }

    private static String channel(String plane, String from, String to) {
        return plane + "." + office(from) + "." + office(to);
    }

    private static String office(String code) {
        if (!OFFICE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "An office code is 2 to 16 lower-case letters and digits, a letter first");
        }
        return code;
    }
}
