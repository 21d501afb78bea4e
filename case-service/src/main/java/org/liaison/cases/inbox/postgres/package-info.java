/// The inbox in the office's own PostgreSQL: one statement per batch, contents sealed.
///
/// It must never overwrite a row.
@NullMarked
package org.liaison.cases.inbox.postgres;

import org.jspecify.annotations.NullMarked;
