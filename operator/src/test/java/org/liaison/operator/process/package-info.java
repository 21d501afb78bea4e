/// The specification of the launcher's process package. It never touches a state folder or a port
/// that a person uses.
@NullMarked
package org.liaison.operator.process;

import org.jspecify.annotations.NullMarked;
