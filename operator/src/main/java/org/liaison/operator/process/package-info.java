/// Starting, watching and stopping processes that are ours.
///
/// It never signals a process whose start time is not the one it wrote down.
@NullMarked
package org.liaison.operator.process;

import org.jspecify.annotations.NullMarked;
