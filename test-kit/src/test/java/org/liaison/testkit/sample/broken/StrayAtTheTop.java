package org.liaison.testkit.sample.broken;

final class StrayAtTheTop {

    private StrayAtTheTop() {}
}
