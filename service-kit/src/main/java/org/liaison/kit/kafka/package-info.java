/// The topics a service owns, made by it at start.
///
/// It never changes a topic that exists.
@NullMarked
package org.liaison.kit.kafka;

import org.jspecify.annotations.NullMarked;
