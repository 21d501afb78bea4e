/// What is wrong with a piece of evidence, in stable codes that auditors of any country can cite.
///
/// The format is in docs/disclosure-log.md. This package must never say VALID: only
/// [org.liaison.log.verify.Verifier] does, after every step held.
@NullMarked
package org.liaison.log;

import org.jspecify.annotations.NullMarked;
