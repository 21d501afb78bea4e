/// Cosigned checkpoints and proofs, for auditors alone.
@NullMarked
package org.liaison.audit.sharing.web;

import org.jspecify.annotations.NullMarked;
