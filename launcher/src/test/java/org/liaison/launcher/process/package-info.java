/// The specification of the launcher's process package. It never touches a state folder or a port
/// that a person uses.
@NullMarked
package org.liaison.launcher.process;

import org.jspecify.annotations.NullMarked;
