/// Keys, declarations and signers in the folder in which checkpoints are signed.
@NullMarked
package org.liaison.audit.recovery.file;

import org.jspecify.annotations.NullMarked;
