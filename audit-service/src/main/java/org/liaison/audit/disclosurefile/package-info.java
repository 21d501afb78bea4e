/// Disclosure files: what exactly left, opened by two persons, with the opening on record.
///
/// It must never show a file to one person alone, twice, or before the record of it has committed,
/// and never keeps what it opened.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.liaison.audit.disclosurefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
