package org.liaison.cases.casefile;

import java.time.Instant;

/// What a list shows of a case file: no personal data.
///
/// @param rows how many rows the case file has
public record CaseFileReference(CaseFileId id, String caseRef, int rows, Instant openedAt) {}
