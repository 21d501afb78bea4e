/// The instruments known here, over HTTP.
///
/// It must never offer to change one.
@NullMarked
package org.liaison.cases.instrument.web;

import org.jspecify.annotations.NullMarked;
