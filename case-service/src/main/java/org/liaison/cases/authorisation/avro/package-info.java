/// Statements as Avro, signed.
///
/// It must never sign other bytes than it hands on.
@NullMarked
package org.liaison.cases.authorisation.avro;

import org.jspecify.annotations.NullMarked;
