/// Offices in containers, without a container.
@NullMarked
package org.liaison.launcher.compose;

import org.jspecify.annotations.NullMarked;
