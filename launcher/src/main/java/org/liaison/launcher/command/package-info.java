/// The commands of `./liaison`: arguments in, lines and exit codes out.
///
/// It never knows how a part is started.
@NullMarked
package org.liaison.launcher.command;

import org.jspecify.annotations.NullMarked;
