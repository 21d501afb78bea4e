/// All the spellings under which one name may be written.
///
/// It never decides that two people are one.
@NullMarked
package org.liaison.sanitiser.names;

import org.jspecify.annotations.NullMarked;
