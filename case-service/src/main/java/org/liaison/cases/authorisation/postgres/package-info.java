/// Drafts, decisions and authorisations in the office's own PostgreSQL, sealed.
///
/// It must never write a text or a value in clear.
@NullMarked
package org.liaison.cases.authorisation.postgres;

import org.jspecify.annotations.NullMarked;
