/// What a second person must be.
@NullMarked
package org.liaison.cases.authorisation;

import org.jspecify.annotations.NullMarked;
