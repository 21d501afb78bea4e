/// The signed documents two offices exchange under, and what each allows.
///
/// It must never read or write a document: parsing and signatures belong to exchange-service.
@NullMarked
package org.liaison.policy.instrument;

import org.jspecify.annotations.NullMarked;
