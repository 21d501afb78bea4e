/// What an office does that lost the topic of a log, and maybe the log's end with it: it declares
/// the gap, lets two administrators and an inspector sign, and goes on under another key.
///
/// It must never declare more than the database shows to be lost, nor begin anew without their
/// signatures.
@ApplicationModule(allowedDependencies = {"tree", "fsck"})
@NullMarked
package org.liaison.audit.recovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
