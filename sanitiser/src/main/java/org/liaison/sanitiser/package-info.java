/// What leaves a case and how: treats fields, checks texts, explains each finding.
///
/// It never does I/O, never imports a framework, and never decides to disclose what policy
/// withholds.
@NullMarked
package org.liaison.sanitiser;

import org.jspecify.annotations.NullMarked;
