/// Cosignatures, entries and alarms in PostgreSQL, insert only.
@NullMarked
package org.liaison.audit.sharing.postgres;

import org.jspecify.annotations.NullMarked;
