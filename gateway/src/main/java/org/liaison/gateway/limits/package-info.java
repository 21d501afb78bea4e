/// How much one caller may ask for.
///
/// It never counts by anything but the caller.
@NullMarked
package org.liaison.gateway.limits;

import org.jspecify.annotations.NullMarked;
