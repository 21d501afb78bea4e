/// Ids and digests: derived from their cause, so that a retry makes the same.
///
/// It never looks into the content it digests.
@NullMarked
package org.liaison.kit.ids;

import org.jspecify.annotations.NullMarked;
