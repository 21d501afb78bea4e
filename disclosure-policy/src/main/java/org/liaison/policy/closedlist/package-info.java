/// Closed lists: a stable wire code for every constant, and one way to read it back.
///
/// It must never default an unknown code to anything, or repeat it in a message.
@NullMarked
package org.liaison.policy.closedlist;

import org.jspecify.annotations.NullMarked;
