/// The two logs of the office: what crossed the border, and who looked at what.
///
/// A line is appended once in effect and never changed. The offset in the topic and the index in
/// the log are moved in the transaction that appends, so a crash repeats nothing and loses nothing.
/// This package must never change or delete a line.
@ApplicationModule(allowedDependencies = {"tree"})
@NullMarked
package org.liaison.audit.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
