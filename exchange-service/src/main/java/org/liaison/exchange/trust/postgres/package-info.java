/// Remembers in the database which trust lists were in force.
///
/// It never forgets a version.
@NullMarked
package org.liaison.exchange.trust.postgres;

import org.jspecify.annotations.NullMarked;
