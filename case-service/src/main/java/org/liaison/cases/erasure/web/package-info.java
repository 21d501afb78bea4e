/// Erasing a case over HTTP.
///
/// It must never show what is erased.
@NullMarked
package org.liaison.cases.erasure.web;

import org.jspecify.annotations.NullMarked;
