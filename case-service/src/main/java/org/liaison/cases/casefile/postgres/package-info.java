/// Case files in the office's own PostgreSQL.
///
/// It never decides anything, and never changes a value between the row and the table.
@NullMarked
package org.liaison.cases.casefile.postgres;

import org.jspecify.annotations.NullMarked;
