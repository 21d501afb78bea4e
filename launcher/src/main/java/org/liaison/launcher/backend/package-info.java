/// The parts of an office and how each is configured, started and known to be ready.
///
/// It never holds a rule of the domain, and never passes a secret on a command line.
@NullMarked
package org.liaison.launcher.backend;

import org.jspecify.annotations.NullMarked;
