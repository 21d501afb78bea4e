/// What must become of every message that comes.
@NullMarked
package org.liaison.cases.inbox;

import org.jspecify.annotations.NullMarked;
