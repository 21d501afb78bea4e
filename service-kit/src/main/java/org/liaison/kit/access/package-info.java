/// The log of who looked at what: a hash-chained table, committed before the data is shown.
///
/// It never changes or deletes a row.
@NullMarked
package org.liaison.kit.access;

import org.jspecify.annotations.NullMarked;
