/// Instruments as the signed JSON documents that offices exchange.
///
/// It never accepts a document in any other form than the one that was signed.
@NullMarked
package org.liaison.kit.instrument;

import org.jspecify.annotations.NullMarked;
