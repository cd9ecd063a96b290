package io.trapiche.testkit.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.List;

/** Each technology stays where it is needed. */
final class TechnologyRules {

    private TechnologyRules() {}

    static List<PlatformRule> of(Layout layout) {
        return List.of(
                axon(layout), kafka(layout), jdbc(layout), grpc(layout), openTelemetry(layout));
    }

    private static PlatformRule axon(Layout layout) {
        return stays(
                "Axon stays with event sourcing",
                List.of("org.axonframework.."),
                "another event store shall mean two packages, not all of them",
                layout.eventSourcing(),
                layout.eventStorage(),
                layout.metrics(),
                layout.testkit(),
                layout.root());
    }

    private static PlatformRule kafka(Layout layout) {
        return stays(
                "Kafka stays at the ERP edge",
                List.of("org.apache.kafka..", "kafka..", "org.springframework.kafka.."),
                "everybody else records events and leaves their way out to the export",
                layout.adapter("erp"),
                layout.local(),
                layout.engines(),
                layout.testkit(),
                layout.root());
    }

    private static PlatformRule jdbc(Layout layout) {
        return stays(
                "JDBC stays at the database",
                List.of(
                        "java.sql..",
                        "javax.sql..",
                        "org.postgresql..",
                        "org.springframework.jdbc.."),
                "what is durable, and in which transaction, is decided in one adapter",
                layout.adapter("postgres"),
                layout.engines(),
                layout.health(),
                layout.testkit(),
                layout.root());
    }

    private static PlatformRule grpc(Layout layout) {
        return stays(
                "gRPC stays at the marketplaces' edge",
                List.of("io.grpc..", "com.google.protobuf.."),
                "the contract with marketplaces is no model of ours",
                layout.adapter("marketplace"),
                layout.local(),
                layout.testkit(),
                layout.root());
    }

    private static PlatformRule openTelemetry(Layout layout) {
        return stays(
                "OpenTelemetry stays with the traces",
                List.of("io.opentelemetry.."),
                "what a span may tell is a list of ours, and traces that are off load nothing",
                layout.traces(),
                layout.testkit(),
                layout.root());
    }

    private static PlatformRule stays(
            String name, List<String> technology, String reason, String... homes) {
        return new PlatformRule(
                name,
                noClasses()
                        .that(resideOutsideOfPackages(homes))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(technology.toArray(String[]::new))
                        .because(reason));
    }
}
