/// The declared gap: how an office that lost the end of a log says so, under the signatures of two
/// administrators and an inspector, and goes on under another key.
///
/// It must never believe a declaration because of what the declaration itself says.
@NullMarked
package org.liaison.log.gap;

import org.jspecify.annotations.NullMarked;
