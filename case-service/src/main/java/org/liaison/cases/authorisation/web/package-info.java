/// Drafts and authorisations over HTTP.
///
/// It must never put a text or a value into a problem.
@NullMarked
package org.liaison.cases.authorisation.web;

import org.jspecify.annotations.NullMarked;
