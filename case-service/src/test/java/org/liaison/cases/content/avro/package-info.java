/// What may be in the bytes of a message.
@NullMarked
package org.liaison.cases.content.avro;

import org.jspecify.annotations.NullMarked;
