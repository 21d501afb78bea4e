/// Errors over HTTP as RFC 9457 problems, from one catalogue.
///
/// It never puts a value that somebody sent, or the message of an exception, into a problem.
@NullMarked
package org.liaison.kit.problem;

import org.jspecify.annotations.NullMarked;
