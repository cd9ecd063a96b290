package io.trapiche.adapter.erp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.trapiche.application.checking.port.SettingFaults;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientPropertiesTest {

    private static final String OWN =
            ": Trapiche sets it itself, and what is set here would do nothing (expected: not set)";

    @Test
    void names_that_kafka_has_for_some_client_are_taken() {
        refuse(
                "security.protocol",
                "sasl.mechanism",
                "sasl.jaas.config",
                "ssl.truststore.location",
                "client.rack",
                "compression.type",
                "fetch.max.bytes",
                "metrics.jmx.exclude");
    }

    @ParameterizedTest
    @CsvSource({
        "security.protocl, security.protocol",
        "ssl.truststore.locaton, ssl.truststore.location",
        "sasl.mechanisms, sasl.mechanism",
        "client.rak, client.rack",
    })
    void a_misspelt_name_is_told_with_the_one_that_was_meant(String wrong, String meant) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> refuse(wrong))
                .withMessage(
                        "trapiche.kafka.properties.%s: no such setting (did you mean trapiche.kafka.properties.%s?)",
                        wrong, meant);
    }

    @Test
    void a_name_that_resembles_none_is_told_too_and_all_are_at_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> refuse("lojademo", "ssl.lojademo"))
                .withMessage(
                        "trapiche.kafka.properties.lojademo: no such setting (expected: a name that Kafka has for clients); "
                                + "trapiche.kafka.properties.ssl.lojademo: no such setting (expected: a name that Kafka has for clients)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "isolation.level",
                "acks",
                "enable.idempotence",
                "group.id",
                "transactional.id",
                "key.serializer",
                "value.deserializer"
            })
    void what_trapiche_sets_itself_is_not_lost_in_silence(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> refuse(name))
                .withMessage("trapiche.kafka.properties." + name + OWN);
    }

    @Test
    void the_brokers_have_a_setting_of_their_own() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> refuse("bootstrap.servers"))
                .withMessage(
                        "trapiche.kafka.properties.bootstrap.servers: expected: trapiche.kafka.bootstrap-servers");
    }

    @ParameterizedTest
    @CsvSource({
        "ssl.engine.factory.class, ssl.vault.path",
        "sasl.client.callback.handler.class, sasl.role.arn",
        "config.providers, config.providers.vault.class",
        "interceptor.classes, audit.topic",
        "metric.reporters, reporter.interval",
    })
    void names_of_a_plugin_are_taken_beside_it_alone(String plugin, String name) {
        refuse(plugin, name);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> refuse(name))
                .withMessageContaining(name + ": no such setting");
    }

    /** No value is looked at. */
    private static void refuse(String... names) {
        Map<String, String> given = new TreeMap<>();
        Stream.of(names).forEach(name -> given.put(name, "secret"));
        SettingFaults faults = new SettingFaults("trapiche.kafka");
        ClientProperties.check(given, faults);
        faults.failIfAny();
        assertThat(given).hasSize(names.length);
    }
}
