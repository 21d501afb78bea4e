/// Offices and countries, as the addresses of an exchange.
///
/// It must never hold a name of a natural person.
@NullMarked
package org.liaison.policy.party;

import org.jspecify.annotations.NullMarked;
