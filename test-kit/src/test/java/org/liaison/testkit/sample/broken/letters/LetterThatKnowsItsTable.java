package org.liaison.testkit.sample.broken.letters;

import java.sql.Connection;

record LetterThatKnowsItsTable(Connection connection) {}
