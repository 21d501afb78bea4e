/// Tests of {@code casefile.htcds}, as a specification.
@NullMarked
package org.liaison.cases.casefile.htcds;

import org.jspecify.annotations.NullMarked;
