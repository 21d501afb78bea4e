/// Threads over HTTP: states and times, no personal data.
///
/// It must never show what a message says.
@NullMarked
package org.liaison.cases.exchangefile.web;

import org.jspecify.annotations.NullMarked;
