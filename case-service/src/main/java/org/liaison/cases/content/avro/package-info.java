/// Messages as Avro single objects.
///
/// It must never add anything that the preview did not show.
@NullMarked
package org.liaison.cases.content.avro;

import org.jspecify.annotations.NullMarked;
