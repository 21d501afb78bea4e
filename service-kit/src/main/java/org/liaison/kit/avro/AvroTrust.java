package org.liaison.kit.avro;

import org.apache.avro.util.ClassSecurityValidator;

/// Tells Avro once which classes it may make (the generated records, nothing else) and how long a
/// string, a byte array or a list may claim to be before memory is set aside for it.
final class AvroTrust {

    private static final String RECORDS = "org.liaison.schemas.";

    /// No field of a record is longer than an attachment part.
    private static final int LONGEST_FIELD = 8 * 1024 * 1024;

    private static final int MOST_ITEMS = 100_000;

    static {
        limit("org.apache.avro.limits.bytes.maxLength", LONGEST_FIELD);
        limit("org.apache.avro.limits.string.maxLength", LONGEST_FIELD);
        limit("org.apache.avro.limits.collectionItems.maxLength", MOST_ITEMS);
        ClassSecurityValidator.setGlobal(
                ClassSecurityValidator.composite(
                        ClassSecurityValidator.DEFAULT, AvroTrust::isOurRecord));
    }

    private AvroTrust() {}

    /// Runs the static initialiser above, the first time.
    static void establish() {}

    private static boolean isOurRecord(Class<?> type) {
        return type.getName().startsWith(RECORDS);
    }

    private static void limit(String property, int value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, Integer.toString(value));
        }
    }
}
