/// Decisions of people and states that lift what can be lifted: assurances, permissions, a
/// supervisor's act.
///
/// It must never lift a ceiling by itself: it only states what was decided.
@NullMarked
package org.liaison.policy.act;

import org.jspecify.annotations.NullMarked;
