package org.liaison.testkit.sample.broken.letters;

import org.liaison.kit.sensitive.Sensitive;

/// Shows its text through the toString every record is given.
@Sensitive
record TalkativeLetter(String text) {}
