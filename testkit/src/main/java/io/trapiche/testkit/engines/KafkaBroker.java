package io.trapiche.testkit.engines;

import io.trapiche.engines.EmbeddedKafka;
import io.trapiche.engines.EngineSettings;
import java.nio.file.Path;
import org.apache.kafka.common.utils.AppInfoParser;
import org.testcontainers.kafka.KafkaContainer;

/** One running broker, wherever it runs. */
sealed interface KafkaBroker extends AutoCloseable {

    String bootstrapServers();

    @Override
    void close();

    static KafkaBroker embedded() {
        var folder = EngineFolder.KAFKA.fresh();
        return new Embedded(EmbeddedKafka.start(EngineSettings.in(folder)), folder);
    }

    /** The image's version is that of the client on the class path. */
    static KafkaBroker inContainer() {
        var container =
                new KafkaContainer("apache/kafka:" + AppInfoParser.getVersion())
                        .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                        .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        container.start();
        return new InContainer(container);
    }

    record Embedded(EmbeddedKafka engine, Path folder) implements KafkaBroker {
        @Override
        public String bootstrapServers() {
            return engine.bootstrapServers();
        }

        @Override
        public void close() {
            engine.close();
            EngineFolder.KAFKA.remove(folder);
        }
    }

    record InContainer(KafkaContainer container) implements KafkaBroker {
        @Override
        public String bootstrapServers() {
            return container.getBootstrapServers();
        }

        @Override
        public void close() {
            container.stop();
        }
    }
}
