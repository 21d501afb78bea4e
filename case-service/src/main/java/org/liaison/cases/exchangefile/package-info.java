/// The thread between two offices: one request and everything said about it, with the state that
/// follows from the messages, whatever order they came in.
///
/// It must never drop a message because the state had moved, hold what a message says, or know a
/// topic, a table or a page.
@ApplicationModule(allowedDependencies = {"casefile", "instrument", "transaction"})
@NullMarked
package org.liaison.cases.exchangefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
