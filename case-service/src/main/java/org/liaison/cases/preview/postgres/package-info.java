/// References in the office's own PostgreSQL.
///
/// It must never give a row two references towards one partner.
@NullMarked
package org.liaison.cases.preview.postgres;

import org.jspecify.annotations.NullMarked;
