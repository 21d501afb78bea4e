/// Signed notes (C2SP signed-note): a text, the keys that signed it, and nothing else.
///
/// It must never decide whom to trust; that is a policy from outside the file.
@NullMarked
package org.liaison.log.note;

import org.jspecify.annotations.NullMarked;
