package org.liaison.testkit.sample.tidy;

final class TidyApplication {

    private TidyApplication() {}
}
