/// The two topics that the logs are written from. A record is opened with the office key; what
/// cannot be opened is handed on as a value and never thrown.
@NullMarked
package org.liaison.audit.ledger.kafka;

import org.jspecify.annotations.NullMarked;
