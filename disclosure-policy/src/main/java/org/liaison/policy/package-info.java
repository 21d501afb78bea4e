/// What an instrument allows: regimes, ceilings and the matrix, decided in plain Java.
///
/// It never does I/O and never imports a framework.
@NullMarked
package org.liaison.policy;

import org.jspecify.annotations.NullMarked;
