/// Tests of consultation, as a specification.
@NullMarked
package org.liaison.cases.consultation;

import org.jspecify.annotations.NullMarked;
