/// Recognises values by their own shape: checksums, dates, coordinates, addresses of mail.
///
/// It never knows the case and never uses a backtracking expression.
@NullMarked
package org.liaison.sanitiser.detect;

import org.jspecify.annotations.NullMarked;
