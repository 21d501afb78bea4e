package org.liaison.kit.avro;

/// Bytes that are not a record of the expected kind. The message names the step and the expected
/// record, never a value: the bytes may hold personal data.
public final class UnreadableRecord extends RuntimeException {

    UnreadableRecord(String recordName, String step) {
        // The cause is left out on purpose: Avro's messages may quote values.
        super("Cannot read a " + recordName + ": " + step, null, false, true);
    }
}
