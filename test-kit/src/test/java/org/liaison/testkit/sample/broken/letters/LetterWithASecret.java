package org.liaison.testkit.sample.broken.letters;

import org.liaison.kit.sensitive.Sensitive;

/// One part is sensitive, and the toString every record is given shows all parts.
record LetterWithASecret(String subject, @Sensitive String text) {}
