/// Tests of {@code erasure.postgres}, as a specification.
@NullMarked
package org.liaison.cases.erasure.postgres;

import org.jspecify.annotations.NullMarked;
