package org.liaison.testkit.sample.broken.letters.postgres;

public record PublicPostgresLetters() {}
