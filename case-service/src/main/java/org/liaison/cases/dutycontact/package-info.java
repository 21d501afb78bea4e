/// Whom to call when everything else is down: the duty desks of this office and its partners.
///
/// It must never need a database, a broker or another service, and never names a person.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.liaison.cases.dutycontact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
