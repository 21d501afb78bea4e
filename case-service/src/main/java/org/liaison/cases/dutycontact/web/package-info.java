/// The emergency card over HTTP.
///
/// It must never show anything that is in a case.
@NullMarked
package org.liaison.cases.dutycontact.web;

import org.jspecify.annotations.NullMarked;
