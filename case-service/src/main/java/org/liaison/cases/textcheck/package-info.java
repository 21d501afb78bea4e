/// Texts written for a partner, checked against everything on file for the case.
///
/// It must never let a text pass because its check failed, or keep the piece that was found.
@ApplicationModule(allowedDependencies = {"casefile", "draft"})
@NullMarked
package org.liaison.cases.textcheck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
