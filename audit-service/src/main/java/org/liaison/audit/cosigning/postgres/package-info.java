/// What is known of partners' logs, in PostgreSQL; the last cosigned checkpoint only grows.
@NullMarked
package org.liaison.audit.cosigning.postgres;

import org.jspecify.annotations.NullMarked;
