/// Transactions of PostgreSQL, by way of Spring.
///
/// It never retries.
@NullMarked
package org.liaison.cases.transaction.postgres;

import org.jspecify.annotations.NullMarked;
