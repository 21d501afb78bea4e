/// Deletes from topics what nobody needs any more, because time never does.
///
/// It never deletes what is not consumed or receipted, and never the last message of a channel,
/// from which its sequence is read.
@ApplicationModule(allowedDependencies = {"channel"})
@NullMarked
package org.liaison.exchange.trimming;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
