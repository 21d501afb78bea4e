package org.liaison.testkit.sample.broken.letters;

import org.apache.kafka.common.TopicPartition;

record LetterThatKnowsKafka(TopicPartition partition) {}
