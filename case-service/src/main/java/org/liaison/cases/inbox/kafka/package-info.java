/// Batches from exchange-service, and what goes back to it.
///
/// It must never throw for a bad record: a throw repeats the whole batch.
@NullMarked
package org.liaison.cases.inbox.kafka;

import org.jspecify.annotations.NullMarked;
