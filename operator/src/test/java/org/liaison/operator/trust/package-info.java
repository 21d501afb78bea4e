/// What administrators do with keys, tried.
@NullMarked
package org.liaison.operator.trust;

import org.jspecify.annotations.NullMarked;
