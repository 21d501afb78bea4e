/// Checkpoints in PostgreSQL, insert only.
@NullMarked
package org.liaison.audit.checkpoint.postgres;

import org.jspecify.annotations.NullMarked;
