/// Measurements of a running pair of offices, each beside a raw baseline in the same run.
///
/// Loopback only, bounded in count and time; never part of a test.
@NullMarked
package org.liaison.launcher.bench;

import org.jspecify.annotations.NullMarked;
