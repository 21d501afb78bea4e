/// Tests of {@code casefile.postgres}, as a specification.
@NullMarked
package org.liaison.cases.casefile.postgres;

import org.jspecify.annotations.NullMarked;
