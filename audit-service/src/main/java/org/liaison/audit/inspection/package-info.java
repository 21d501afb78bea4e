/// What auditors ask of the two logs: by time, partner unit, officer, exchange file, kind, person.
///
/// Read only. It must never show the access log to anyone but an auditor of this office.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.liaison.audit.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
