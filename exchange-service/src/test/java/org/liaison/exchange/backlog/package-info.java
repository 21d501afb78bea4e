@NullMarked
package org.liaison.exchange.backlog;

import org.jspecify.annotations.NullMarked;
