/// Keys and the last signed checkpoints as files that only the service reads, beside its other
/// secrets.
@NullMarked
package org.liaison.audit.checkpoint.file;

import org.jspecify.annotations.NullMarked;
