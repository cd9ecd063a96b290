package io.trapiche.testkit.architecture.planted.adapter.vtex;

import org.apache.kafka.common.TopicPartition;

record UsesKafka(TopicPartition partition) {}
