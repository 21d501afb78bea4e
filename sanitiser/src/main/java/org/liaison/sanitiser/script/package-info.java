/// Reads one script in another: Cyrillic and Han in Latin, traditional Han in simplified.
///
/// It knows letters, not people; it never sees a case.
@NullMarked
package org.liaison.sanitiser.script;

import org.jspecify.annotations.NullMarked;
