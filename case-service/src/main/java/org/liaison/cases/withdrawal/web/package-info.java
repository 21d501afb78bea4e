/// What partners withdrew, and what this office does with it, over HTTP.
///
/// It never shows what a withdrawn message says.
@NullMarked
package org.liaison.cases.withdrawal.web;

import org.jspecify.annotations.NullMarked;
