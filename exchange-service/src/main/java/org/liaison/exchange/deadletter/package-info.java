/// Bad records, kept sealed until an administrator looks.
///
/// It never shows what is in them.
@NullMarked
package org.liaison.exchange.deadletter;

import org.jspecify.annotations.NullMarked;
