/// The inbox over HTTP.
///
/// It must never show a message before the consultation is on record.
@NullMarked
package org.liaison.cases.inbox.web;

import org.jspecify.annotations.NullMarked;
