/// Fetches sealed files from case-service, with the auditor's own token.
///
/// It must never ask with rights of its own.
@NullMarked
package org.liaison.audit.disclosurefile.http;

import org.jspecify.annotations.NullMarked;
