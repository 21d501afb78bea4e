/// The specification of the operator. It never touches a state folder or a port that a person uses.
@NullMarked
package org.liaison.operator;

import org.jspecify.annotations.NullMarked;
