/// Opens a sealed file with the office's audit key.
///
/// It must never hand out the key.
@NullMarked
package org.liaison.audit.disclosurefile.avro;

import org.jspecify.annotations.NullMarked;
