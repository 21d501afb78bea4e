/// The wiring of audit-service.
@NullMarked
package org.liaison.audit.platform;

import org.jspecify.annotations.NullMarked;
