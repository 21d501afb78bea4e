/// Remembers the topic of the disclosure log.
///
/// It never keeps anything of a record.
@NullMarked
package org.liaison.exchange.backlog.postgres;

import org.jspecify.annotations.NullMarked;
