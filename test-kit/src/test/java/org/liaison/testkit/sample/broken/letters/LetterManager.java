package org.liaison.testkit.sample.broken.letters;

record LetterManager() {}
