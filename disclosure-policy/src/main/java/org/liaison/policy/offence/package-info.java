/// What an offence is in each country, in one table that a lawyer can correct.
///
/// It must never guess about a country that is not in the table.
@NullMarked
package org.liaison.policy.offence;

import org.jspecify.annotations.NullMarked;
