/// What administrators do with keys, tried.
@NullMarked
package org.liaison.launcher.trust;

import org.jspecify.annotations.NullMarked;
