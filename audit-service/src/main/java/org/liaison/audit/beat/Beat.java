package org.liaison.audit.beat;

import java.time.Instant;

/// A checkpoint of the disclosure log that partners are given.
///
/// @param size of the tree
/// @param at when it was signed
/// @param note the signed note, which is UTF-8
public record Beat(long size, Instant at, String note) {}
