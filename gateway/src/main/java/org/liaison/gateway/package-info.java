/// The one door of an office: login, pages, API, limits.
///
/// It never holds a domain rule.
@NullMarked
package org.liaison.gateway;

import org.jspecify.annotations.NullMarked;
