/// What an officer writes for a partner, before anybody has judged it.
///
/// It must never hold a value from the case file: a draft names fields, the preview reads them.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.liaison.cases.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
