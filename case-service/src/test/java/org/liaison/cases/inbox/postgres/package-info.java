/// The inbox in a real PostgreSQL.
@NullMarked
package org.liaison.cases.inbox.postgres;

import org.jspecify.annotations.NullMarked;
