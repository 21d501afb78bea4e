/// Finds many known spellings in one view in time linear in the text.
///
/// It never uses a backtracking expression.
@NullMarked
package org.liaison.sanitiser.match;

import org.jspecify.annotations.NullMarked;
