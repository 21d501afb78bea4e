package org.liaison.testkit.sample.broken.letters.web;

import org.liaison.testkit.sample.broken.letters.postgres.PublicPostgresLetters;

record PageThatAsksTheDatabase(PublicPostgresLetters letters) {}
