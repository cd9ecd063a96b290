package io.trapiche.adapter.erp;

import io.trapiche.adapter.erp.command.CommandSettings;
import io.trapiche.adapter.erp.export.ExportSettings;
import io.trapiche.application.checking.port.NearestName;
import io.trapiche.application.checking.port.SettingFaults;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SecurityConfig;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.metrics.JmxReporter;

/**
 * Names of properties that are passed to Kafka's clients. These take whatever they are given and
 * pass over what they do not know, so that a misspelt name would do nothing.
 */
final class ClientProperties {

    private static final String ALL = "properties.";
    private static final String SERVERS = CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG;

    /** Those that a client of ours is given here; serializers as objects. */
    private static final Set<String> OWN =
            union(
                    ExportSettings.ownProperties(),
                    CommandSettings.ownProperties(),
                    Set.of(
                            ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                            ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG));

    private static final Set<String> KNOWN =
            union(
                    AdminClientConfig.configNames(),
                    ProducerConfig.configNames(),
                    ConsumerConfig.configNames(),
                    Set.of(
                            AbstractConfig.CONFIG_PROVIDERS_CONFIG,
                            JmxReporter.INCLUDE_CONFIG,
                            JmxReporter.EXCLUDE_CONFIG));

    /** Below these names classes of the operator's read names of their own, if there are any. */
    private static final Map<String, List<String>> PLUGINS =
            Map.of(
                    "ssl.",
                    List.of(SslConfigs.SSL_ENGINE_FACTORY_CLASS_CONFIG),
                    "sasl.",
                    List.of(
                            SaslConfigs.SASL_LOGIN_CLASS,
                            SaslConfigs.SASL_LOGIN_CALLBACK_HANDLER_CLASS,
                            SaslConfigs.SASL_CLIENT_CALLBACK_HANDLER_CLASS),
                    AbstractConfig.CONFIG_PROVIDERS_CONFIG + ".",
                    List.of(AbstractConfig.CONFIG_PROVIDERS_CONFIG),
                    "",
                    List.of(
                            ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG,
                            CommonClientConfigs.METRIC_REPORTER_CLASSES_CONFIG,
                            ProducerConfig.PARTITIONER_CLASS_CONFIG,
                            SecurityConfig.SECURITY_PROVIDERS_CONFIG));

    private ClientProperties() {}

    /** Notes each that would do nothing. */
    static void check(Map<String, String> given, SettingFaults faults) {
        given.keySet().stream().sorted().forEach(name -> check(name, given.keySet(), faults));
    }

    private static void check(String name, Set<String> given, SettingFaults faults) {
        faults.that(
                !name.equals(SERVERS), ALL + name, "expected: trapiche.kafka.bootstrap-servers");
        faults.that(
                !OWN.contains(name),
                ALL + name,
                "Trapiche sets it itself, and what is set here would do nothing (expected: not set)");
        faults.that(
                KNOWN.contains(name) || isOfPlugin(name, given),
                ALL + name,
                "no such setting " + meant(name));
    }

    private static boolean isOfPlugin(String name, Set<String> given) {
        return PLUGINS.entrySet().stream()
                .anyMatch(
                        plugin ->
                                name.startsWith(plugin.getKey())
                                        && plugin.getValue().stream().anyMatch(given::contains));
    }

    private static String meant(String name) {
        return NearestName.of(name, KNOWN.stream().filter(known -> !OWN.contains(known)))
                .map("(did you mean trapiche.kafka.properties.%s?)"::formatted)
                .orElse("(expected: a name that Kafka has for clients)");
    }

    @SafeVarargs
    private static Set<String> union(Set<String>... names) {
        return Stream.of(names).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }
}
