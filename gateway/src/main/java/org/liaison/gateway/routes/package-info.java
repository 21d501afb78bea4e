/// Which path goes to which service, with whose token.
///
/// It never changes a body and never gives a token to a browser.
@NullMarked
package org.liaison.gateway.routes;

import org.jspecify.annotations.NullMarked;
