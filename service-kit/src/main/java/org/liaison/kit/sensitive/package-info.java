/// Marks for types that hold personal data.
///
/// It never gives back what it redacts.
@NullMarked
package org.liaison.kit.sensitive;

import org.jspecify.annotations.NullMarked;
