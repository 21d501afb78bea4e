/// The specification of the launcher's office package. It never touches a state folder or a port
/// that a person uses.
@NullMarked
package org.liaison.operator.office;

import org.jspecify.annotations.NullMarked;
