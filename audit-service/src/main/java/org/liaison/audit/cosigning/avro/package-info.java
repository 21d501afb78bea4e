/// Entries of partners' logs, read by the schema they name.
@NullMarked
package org.liaison.audit.cosigning.avro;

import org.jspecify.annotations.NullMarked;
