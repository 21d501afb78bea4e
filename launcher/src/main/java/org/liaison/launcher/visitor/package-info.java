/// People and machines at the door of an office: they log in as everybody does and use the API that
/// everybody uses.
///
/// It never goes round the gateway, and never prints or logs what it was shown.
@NullMarked
package org.liaison.launcher.visitor;

import org.jspecify.annotations.NullMarked;
