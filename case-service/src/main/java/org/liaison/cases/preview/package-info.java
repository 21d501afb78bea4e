/// Exactly what would leave with a draft, field by field, and why the rest stays.
///
/// It must never show as withheld what the encoder would send, or let a check that fails pass.
@ApplicationModule(allowedDependencies = {"casefile", "draft", "textcheck"})
@NullMarked
package org.liaison.cases.preview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
