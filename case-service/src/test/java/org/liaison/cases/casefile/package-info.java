/// Tests of {@code casefile}, as a specification.
@NullMarked
package org.liaison.cases.casefile;

import org.jspecify.annotations.NullMarked;
