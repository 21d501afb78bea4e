/// One unit of work on the office's database: all of it commits, or none.
///
/// It never says what the work is.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.liaison.cases.transaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
