/// Entries of a log in one file for a court, an auditor or the office on the other side, with
/// everything that proves them; and such a file from the other side held against the own log.
///
/// It must never change an entry's bytes, nor believe a file that no policy verified.
@ApplicationModule(allowedDependencies = {"tree", "ledger"})
@NullMarked
package org.liaison.audit.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
