/// Entries by their ids, from the tables of the ledger.
@NullMarked
package org.liaison.audit.proof.postgres;

import org.jspecify.annotations.NullMarked;
