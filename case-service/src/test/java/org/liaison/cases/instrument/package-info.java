/// Instruments to test with.
@NullMarked
package org.liaison.cases.instrument;

import org.jspecify.annotations.NullMarked;
