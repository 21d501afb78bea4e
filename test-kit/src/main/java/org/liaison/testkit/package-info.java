/// Real parts and rules for tests: embedded PostgreSQL and Kafka, a clock to set, the rules of the
/// house.
///
/// It never ships with a service and never depends on one.
@NullMarked
package org.liaison.testkit;

import org.jspecify.annotations.NullMarked;
