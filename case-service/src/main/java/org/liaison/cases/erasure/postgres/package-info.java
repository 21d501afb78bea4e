/// What is erased, by one function that the service may call and that looks at the state itself.
///
/// It must never delete a row in another way.
@NullMarked
package org.liaison.cases.erasure.postgres;

import org.jspecify.annotations.NullMarked;
