/// The way of a request through the whole service, with a real database and a real broker.
@NullMarked
package org.liaison.cases.journey;

import org.jspecify.annotations.NullMarked;
