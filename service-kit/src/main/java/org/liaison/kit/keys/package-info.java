/// Keys of an office: made once, read from 0600 files, never printed.
///
/// It never writes a secret to a place that others can read and never replaces a key that exists.
@NullMarked
package org.liaison.kit.keys;

import org.jspecify.annotations.NullMarked;
