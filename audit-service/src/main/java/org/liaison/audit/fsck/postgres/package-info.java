/// The tables of the logs as they are at one moment, read in one read-only transaction.
@NullMarked
package org.liaison.audit.fsck.postgres;

import org.jspecify.annotations.NullMarked;
