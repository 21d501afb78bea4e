/// The wiring of the service: which use case gets which port.
///
/// It never holds a rule.
@NullMarked
package org.liaison.cases.platform;

import org.jspecify.annotations.NullMarked;
