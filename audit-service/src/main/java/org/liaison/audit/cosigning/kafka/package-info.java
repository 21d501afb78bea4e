/// What partners say, from the topic that exchange-service writes after it verified who said it.
@NullMarked
package org.liaison.audit.cosigning.kafka;

import org.jspecify.annotations.NullMarked;
