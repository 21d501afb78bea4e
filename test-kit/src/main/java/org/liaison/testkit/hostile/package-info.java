/// Records that a partner, a bridge or a broker could bring, made from their schemas with a seed.
@NullMarked
package org.liaison.testkit.hostile;

import org.jspecify.annotations.NullMarked;
