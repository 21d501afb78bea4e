/// Threads in the office's own PostgreSQL.
///
/// It must never take back what was learned of a message.
@NullMarked
package org.liaison.cases.exchangefile.postgres;

import org.jspecify.annotations.NullMarked;
