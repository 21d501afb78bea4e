/// What an office has on file about a case: the persons, organisations, events and things, field by
/// field.
///
/// It never speaks HTTP, SQL or CSV (its sub-folders do), and never shows anything by itself: who
/// looks at a case goes through [org.liaison.cases.consultation].
@ApplicationModule(allowedDependencies = {"arrival", "consultation", "transaction"})
@NullMarked
package org.liaison.cases.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
