/// Who asked, who agreed and what was shown, append-only by grant.
///
/// It must never hold what was opened.
@NullMarked
package org.liaison.audit.disclosurefile.postgres;

import org.jspecify.annotations.NullMarked;
