/// Asks the services that keep the salts; they check the auditor's token themselves.
@NullMarked
package org.liaison.audit.inspection.http;

import org.jspecify.annotations.NullMarked;
