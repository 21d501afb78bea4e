/// Checkpoints and proofs as files for auditors.
@NullMarked
package org.liaison.audit.proof.web;

import org.jspecify.annotations.NullMarked;
