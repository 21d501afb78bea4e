/// Taking batches from topics into tables: a bad record is a value, and stops none behind it.
///
/// It is not for the logs, which stop rather than pass anything over.
@NullMarked
package org.liaison.kit.sink;

import org.jspecify.annotations.NullMarked;
