/// Dead letters for administrators.
///
/// It never shows what is in them.
@NullMarked
package org.liaison.exchange.deadletter.web;

import org.jspecify.annotations.NullMarked;
