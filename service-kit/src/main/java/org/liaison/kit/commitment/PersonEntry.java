package org.liaison.kit.commitment;

import java.util.UUID;

/// What ties a person to an entry of a log, for an auditor.
///
/// @param entryId the entry
/// @param salt 32 bytes, base64url without padding
/// @param commitment 32 bytes, base64url without padding
public record PersonEntry(UUID entryId, String salt, String commitment) {}
