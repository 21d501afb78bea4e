/// The reason for a consultation as it comes with a request.
///
/// It never lets a request through whose reason is missing.
@NullMarked
package org.liaison.cases.consultation.web;

import org.jspecify.annotations.NullMarked;
