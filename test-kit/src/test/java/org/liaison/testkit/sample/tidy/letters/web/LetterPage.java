package org.liaison.testkit.sample.tidy.letters.web;

import org.liaison.testkit.sample.tidy.letters.Letters;

record LetterPage(Letters letters) {}
