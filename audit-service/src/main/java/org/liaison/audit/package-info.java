/// The memory of an office: every disclosure and every consultation.
///
/// It never changes or deletes an entry.
@NullMarked
package org.liaison.audit;

import org.jspecify.annotations.NullMarked;
