/// The words two services or two offices say to each other: Avro schemas, topic names, closed
/// lists.
///
/// It never holds logic.
@NullMarked
package org.liaison.schemas;

import org.jspecify.annotations.NullMarked;
