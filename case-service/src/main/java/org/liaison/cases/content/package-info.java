/// What is inside a message: written once by us, read by the partner, and read again by whoever
/// must see exactly what leaves or came.
///
/// It must never encode the same message twice: two encodings are two messages.
@ApplicationModule(allowedDependencies = {"draft", "preview"})
@NullMarked
package org.liaison.cases.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
