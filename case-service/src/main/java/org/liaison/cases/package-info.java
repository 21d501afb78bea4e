/// The case side of an office: cases, exchange files, drafting, authorisation, inbox.
///
/// It never knows a partner topic, a partner key or a cipher.
@NullMarked
package org.liaison.cases;

import org.jspecify.annotations.NullMarked;
