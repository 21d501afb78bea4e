/// One command that runs whole offices on one machine.
///
/// It never reaches into a service except through its doors.
@NullMarked
package org.liaison.launcher;

import org.jspecify.annotations.NullMarked;
