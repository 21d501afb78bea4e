/// Withdrawals in the office's own PostgreSQL, append-only by grant.
///
/// It must never change or delete a row.
@NullMarked
package org.liaison.cases.withdrawal.postgres;

import org.jspecify.annotations.NullMarked;
