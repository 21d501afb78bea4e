/// The position of a log after its topic was lost.
@NullMarked
package org.liaison.audit.recovery.postgres;

import org.jspecify.annotations.NullMarked;
