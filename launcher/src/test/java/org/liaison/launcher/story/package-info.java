/// The stories as tests, on offices that `./liaison up` would start.
@NullMarked
package org.liaison.launcher.story;

import org.jspecify.annotations.NullMarked;
