/// Trust lists: which keys of an office hold for what and how long, under its root key, and which
/// list was in force at a place of a log.
///
/// It must never take a root key from the file that it signs, and never forget a version.
@NullMarked
package org.liaison.log.trust;

import org.jspecify.annotations.NullMarked;
