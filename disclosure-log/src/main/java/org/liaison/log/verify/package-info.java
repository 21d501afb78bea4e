/// Evidence files, and the verifier that judges them offline.
///
/// It must never open a connection, ask a clock, or trust anything that a file says about itself.
@NullMarked
package org.liaison.log.verify;

import org.jspecify.annotations.NullMarked;
