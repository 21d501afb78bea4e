package org.liaison.sanitiser;

/// What a finding does to a draft.
public enum Severity {
    /// The draft cannot be authorised until the officer rewrites or a supervisor decides.
    BLOCKS,
    /// The officer is asked to look; the draft may go on.
    WARNS
}
