/// Who is calling, from a token that the identity provider of this office signed.
///
/// It never accepts the token of another office and never lets a route be open by omission.
@NullMarked
package org.liaison.kit.security;

import org.jspecify.annotations.NullMarked;
