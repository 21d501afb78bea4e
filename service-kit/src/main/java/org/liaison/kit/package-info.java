/// What every service shares: use cases, outbox, problems, security.
///
/// It never holds a feature of one service.
@NullMarked
package org.liaison.kit;

import org.jspecify.annotations.NullMarked;
