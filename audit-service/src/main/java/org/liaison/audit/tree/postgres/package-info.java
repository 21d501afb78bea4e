/// Tiles in PostgreSQL, one row each.
@NullMarked
package org.liaison.audit.tree.postgres;

import org.jspecify.annotations.NullMarked;
