/// What a field is, whom it is about, and how far it may leave.
///
/// It must never hold the value of a field.
@NullMarked
package org.liaison.policy.subject;

import org.jspecify.annotations.NullMarked;
