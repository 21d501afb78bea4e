/// The specification of the launcher. It never touches a state folder or a port that a person uses.
@NullMarked
package org.liaison.launcher;

import org.jspecify.annotations.NullMarked;
