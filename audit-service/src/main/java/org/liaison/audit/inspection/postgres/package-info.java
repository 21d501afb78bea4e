/// Auditors' queries in SQL: keyset paging on the index of the log.
@NullMarked
package org.liaison.audit.inspection.postgres;

import org.jspecify.annotations.NullMarked;
