package org.liaison.testkit.sample.tidy.letters.postgres;

import java.sql.Connection;
import org.liaison.testkit.sample.tidy.letters.Letter;
import org.liaison.testkit.sample.tidy.letters.Letters;

record PostgresLetters(Connection connection) implements Letters {

    @Override
    public void keep(Letter letter) {
        throw new UnsupportedOperationException(connection + " is only a sample");
    }
}
