package org.liaison.launcher.demo;

/// The line of a disclosure in the log of the office that sent it.
///
/// @param contentDigest lower-case hex, of the bytes that left
record OnRecord(String messageId, String entryId, String contentDigest) {}
