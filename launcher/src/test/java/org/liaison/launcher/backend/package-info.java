/// The specification of the launcher's backend package. It never touches a state folder or a port
/// that a person uses.
@NullMarked
package org.liaison.launcher.backend;

import org.jspecify.annotations.NullMarked;
