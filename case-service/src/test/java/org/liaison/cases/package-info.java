/// The case service, tested as a whole and feature by feature.
@NullMarked
package org.liaison.cases;

import org.jspecify.annotations.NullMarked;
