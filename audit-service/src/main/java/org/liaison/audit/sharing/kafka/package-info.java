/// The topic to partners, sealed with the office's own key.
@NullMarked
package org.liaison.audit.sharing.kafka;

import org.jspecify.annotations.NullMarked;
