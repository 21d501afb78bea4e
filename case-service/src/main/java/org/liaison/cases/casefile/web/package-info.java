/// Case files over HTTP.
///
/// It never shows a value without a justification, and never puts one into a URL or a problem.
@NullMarked
package org.liaison.cases.casefile.web;

import org.jspecify.annotations.NullMarked;
