/// Persons in logs: commitments whose salts can be erased.
///
/// It never lets a salt or a person key onto a topic.
@NullMarked
package org.liaison.kit.commitment;

import org.jspecify.annotations.NullMarked;
