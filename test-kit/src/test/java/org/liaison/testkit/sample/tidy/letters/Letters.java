package org.liaison.testkit.sample.tidy.letters;

public interface Letters {

    void keep(Letter letter);
}
