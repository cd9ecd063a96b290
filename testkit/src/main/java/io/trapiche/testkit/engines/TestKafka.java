package io.trapiche.testkit.engines;

/**
 * The Kafka broker all tests of this JVM share; started at the first call, stopped when the JVM
 * ends. Topics are not made by themselves; tests keep apart by topic, group and transactional id.
 */
public final class TestKafka {
    private static final SharedEngine<KafkaBroker> BROKER = new SharedEngine<>(TestKafka::start);

    private TestKafka() {}

    public static String bootstrapServers() {
        return BROKER.running().bootstrapServers();
    }

    private static KafkaBroker start() {
        return DockerEngine.answers() ? KafkaBroker.inContainer() : KafkaBroker.embedded();
    }
}
