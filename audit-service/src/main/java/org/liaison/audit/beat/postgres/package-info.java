/// Beats in PostgreSQL, insert only.
@NullMarked
package org.liaison.audit.beat.postgres;

import org.jspecify.annotations.NullMarked;
