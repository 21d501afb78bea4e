@NullMarked
package org.liaison.audit.ledger;

import org.jspecify.annotations.NullMarked;
