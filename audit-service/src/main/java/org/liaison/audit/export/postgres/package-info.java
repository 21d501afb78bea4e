/// Entries and checkpoints as the database holds them; read only.
@NullMarked
package org.liaison.audit.export.postgres;

import org.jspecify.annotations.NullMarked;
