/// Padding on the topic of the disclosure log, sealed as everything there.
@NullMarked
package org.liaison.audit.beat.kafka;

import org.jspecify.annotations.NullMarked;
