/// Phrases that give away a source, an asylum claim or a protected place, in eight languages.
///
/// It never looks at names or numbers.
@NullMarked
package org.liaison.sanitiser.wording;

import org.jspecify.annotations.NullMarked;
