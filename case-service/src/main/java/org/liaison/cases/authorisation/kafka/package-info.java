/// Authorised messages on their way to the guard, through the outbox.
///
/// It must never send anything itself: the relay does, after the commit.
@NullMarked
package org.liaison.cases.authorisation.kafka;

import org.jspecify.annotations.NullMarked;
