package io.trapiche.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.trapiche.adapter.erp.topics.AccountTopics;
import io.trapiche.adapter.erp.topics.MissingTopics;
import io.trapiche.adapter.erp.topics.TopicSettings;
import io.trapiche.adapter.erp.topics.TopicsUnavailable;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.testkit.checking.SilentPort;
import io.trapiche.testkit.engines.TestKafka;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class TopicsAtStartTest {

    private static final TopicSettings SETTINGS =
            new TopicSettings(1, (short) 1, 1, Duration.ofDays(1), MissingTopics.WAIT);
    private static final List<AccountName> ACCOUNTS =
            List.of(new AccountName("at-start-a"), new AccountName("at-start-b"));

    private final Logger log = (Logger) LoggerFactory.getLogger(TopicsAtStart.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        log.detachAppender(lines);
    }

    @Test
    void brokers_that_are_away_are_told_once_with_their_address_and_its_setting() {
        String away = "127.0.0.1:" + SilentPort.closed();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", away))) {
            TopicsAtStart topics = new TopicsAtStart(new AccountTopics(admin, SETTINGS), away);

            topics.ensure(ACCOUNTS);
            topics.stop();
        }

        assertThat(lines.list).hasSize(1);
        assertThat(lines.list.getFirst().getLevel()).isEqualTo(Level.WARN);
        assertThat(lines.list.getFirst().getFormattedMessage())
                .startsWith(
                        "Kafka does not answer at "
                                + away
                                + " (trapiche.kafka.bootstrap-servers): the service starts and takes"
                                + " orders");
    }

    @Test
    void each_reason_is_told_once_and_that_the_topics_are_there_at_last() {
        Iterator<RuntimeException> failures =
                List.of(
                                new TopicsUnavailable(new TimeoutException()),
                                new TopicsUnavailable(new TimeoutException()),
                                new TopicsUnavailable(new SaslAuthenticationException("secret-1")),
                                new TopicsUnavailable(new SaslAuthenticationException("secret-1")),
                                new IllegalStateException("unexpected"))
                        .iterator();
        TopicsAtStart topics =
                new TopicsAtStart(
                        _ -> {
                            if (failures.hasNext()) {
                                throw failures.next();
                            }
                        },
                        "kafka.example.com:9092",
                        Duration.ofMillis(1));

        topics.ensure(ACCOUNTS);

        await().untilAsserted(
                        () ->
                                assertThat(List.copyOf(lines.list))
                                        .extracting(ILoggingEvent::getLevel)
                                        .containsExactly(
                                                Level.WARN, Level.WARN, Level.ERROR, Level.INFO));
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.contains("secret-1"))
                .satisfiesExactly(
                        line ->
                                assertThat(line)
                                        .startsWith("Kafka does not answer at kafka.example.com"),
                        line ->
                                assertThat(line)
                                        .startsWith(
                                                "Kafka at kafka.example.com:9092 refuses the"
                                                        + " credentials or the certificate"
                                                        + " (trapiche.kafka.properties): "),
                        line -> assertThat(line).isEqualTo("topics cannot be made yet"),
                        line ->
                                assertThat(line)
                                        .isEqualTo(
                                                "Kafka answers at kafka.example.com:9092: the"
                                                        + " topics of all accounts are there"));
    }

    @Test
    void topics_are_made_where_kafka_answers_and_nothing_is_said() {
        String brokers = TestKafka.bootstrapServers();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            new TopicsAtStart(new AccountTopics(admin, SETTINGS), brokers).ensure(ACCOUNTS);

            await().untilAsserted(
                            () ->
                                    assertThat(admin.listTopics().names().get())
                                            .contains(
                                                    "trapiche.at-start-a.orders.v1",
                                                    "trapiche.at-start-b.erp-commands.v1"));
        }
        assertThat(lines.list).isEmpty();
    }
}
