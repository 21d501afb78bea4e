@NullMarked
package org.liaison.audit.ledger.postgres;

import org.jspecify.annotations.NullMarked;
