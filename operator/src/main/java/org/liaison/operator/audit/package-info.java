/// Commands that hold the logs of an office against what was signed: offline, beside the service,
/// and when it does not run.
///
/// They run the tools in audit-service's own jar and never read a log themselves.
@NullMarked
package org.liaison.operator.audit;

import org.jspecify.annotations.NullMarked;
