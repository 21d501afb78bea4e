/// Nobody sees personal data before the consultation is on record, with its reason, in the database
/// that the data comes from (Directive (EU) 2016/680 art. 25).
///
/// It never shows anything when the record cannot be written, and never holds what was shown.
@ApplicationModule(allowedDependencies = "transaction")
@NullMarked
package org.liaison.cases.consultation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
