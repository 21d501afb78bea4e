/// What was erased at home goes here too: the salts of persons whom this service's own access log
/// means, because a disclosure file that named them was opened or somebody asked for them.
///
/// It must never take an entry of a log away, never make a salt for who was erased, and never say
/// that it followed before the salts are gone.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.liaison.audit.erasure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
