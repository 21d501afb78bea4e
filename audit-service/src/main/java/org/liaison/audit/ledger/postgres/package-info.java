/// The logs in PostgreSQL: append-only tables by grant, one fence row per log.
@NullMarked
package org.liaison.audit.ledger.postgres;

import org.jspecify.annotations.NullMarked;
