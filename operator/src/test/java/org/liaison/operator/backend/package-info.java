/// The specification of the broker, the bridge and the database of an office. It never touches a
/// state folder or a port that a person uses.
@NullMarked
package org.liaison.operator.backend;

import org.jspecify.annotations.NullMarked;
