/// What speaks for a word being the name on file, and not an ordinary word that is written alike.
///
/// It never lets more than a warning go: without evidence a finding becomes weaker, and goes only
/// where the word cannot be a name there.
@NullMarked
package org.liaison.sanitiser.evidence;

import org.jspecify.annotations.NullMarked;
