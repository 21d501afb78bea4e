package org.liaison.cases.authorisation;

import org.liaison.cases.content.Bytes;

/// A statement as it was signed, and the signature.
///
/// @param keyId the key of this service, which is not in the database
public record SignedStatement(Bytes statement, String keyId, Bytes signature) {}
