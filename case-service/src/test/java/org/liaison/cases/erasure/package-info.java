/// Tests of {@code erasure}, as a specification.
@NullMarked
package org.liaison.cases.erasure;

import org.jspecify.annotations.NullMarked;
