/// What a preview must show and stop.
@NullMarked
package org.liaison.cases.preview;

import org.jspecify.annotations.NullMarked;
