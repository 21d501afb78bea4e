/// Threads in a real PostgreSQL.
@NullMarked
package org.liaison.cases.exchangefile.postgres;

import org.jspecify.annotations.NullMarked;
