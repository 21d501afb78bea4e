/// What is known of the logs outside the database: the pinned keys and the last signed checkpoints.
@NullMarked
package org.liaison.audit.fsck.file;

import org.jspecify.annotations.NullMarked;
