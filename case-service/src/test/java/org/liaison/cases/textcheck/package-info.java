/// Tests of {@code textcheck}, as a specification.
@NullMarked
package org.liaison.cases.textcheck;

import org.jspecify.annotations.NullMarked;
