package org.liaison.testkit.sample.tidy.letters;

/// Is called by a word of the law, in which "data" is not empty.
record NoPersonalData() {}
