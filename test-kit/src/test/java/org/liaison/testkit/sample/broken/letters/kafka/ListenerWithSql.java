package org.liaison.testkit.sample.broken.letters.kafka;

import javax.sql.DataSource;

record ListenerWithSql(DataSource source) {}
