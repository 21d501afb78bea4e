package org.liaison.testkit.sample.broken.util;

record Strings() {}
