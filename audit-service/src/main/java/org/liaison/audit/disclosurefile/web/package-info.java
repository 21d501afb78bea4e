/// Opening a disclosure file over HTTP.
///
/// It must never repeat a reason or a content in a problem document.
@NullMarked
package org.liaison.audit.disclosurefile.web;

import org.jspecify.annotations.NullMarked;
