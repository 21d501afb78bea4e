/// Records as bytes: Avro single-object encoding, the same in every country without a registry.
///
/// It never repairs what it cannot read and never puts what it read into an exception.
@NullMarked
package org.liaison.kit.avro;

import org.jspecify.annotations.NullMarked;
