/// The text check over a file of JSON lines, without an office.
///
/// It never prints a piece of a text, and never leaves half an answer file behind.
@NullMarked
package org.liaison.launcher.redact;

import org.jspecify.annotations.NullMarked;
