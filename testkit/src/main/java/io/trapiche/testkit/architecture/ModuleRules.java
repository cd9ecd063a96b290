package io.trapiche.testkit.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.List;

/** Who may know whom. */
final class ModuleRules {

    private ModuleRules() {}

    static List<PlatformRule> of(Layout layout) {
        return List.of(
                application(layout),
                ports(layout),
                throughPorts(layout),
                eventSourcing(layout),
                adapters(layout),
                wire(layout),
                sandbox(layout),
                engines(layout),
                wiring(layout),
                testkit(layout),
                cycles(layout));
    }

    private static PlatformRule application(Layout layout) {
        return new PlatformRule(
                "application knows the domain only",
                classes()
                        .that()
                        .resideInAPackage(layout.application())
                        .and()
                        .resideOutsideOfPackage(layout.eventSourcing())
                        .should()
                        .onlyDependOnClassesThat(
                                resideInAnyPackage(
                                                layout.application(),
                                                layout.domain(),
                                                "java..",
                                                "com.github.benmanes.caffeine..",
                                                "org.apache.commons.text.similarity..",
                                                "org.jspecify..",
                                                "org.slf4j..")
                                        .and(resideOutsideOfPackages("java.sql..", "java.net..")))
                        .because(
                                "use cases stay as they are when an edge gets another technology"));
    }

    private static PlatformRule ports(Layout layout) {
        return new PlatformRule(
                "ports speak the domain's language",
                classes()
                        .that()
                        .resideInAPackage(layout.ports())
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                layout.ports(),
                                layout.streams(),
                                layout.domain(),
                                "java.lang..",
                                "java.time..",
                                "java.util..",
                                "org.apache.commons.text.similarity..",
                                "org.jspecify..")
                        .because("an adapter must be replaceable without a look at a use case"));
    }

    private static PlatformRule throughPorts(Layout layout) {
        return new PlatformRule(
                "adapters reach the application through its ports",
                noClasses()
                        .that()
                        .resideInAPackage(layout.adapters())
                        .should()
                        .dependOnClassesThat(
                                resideInAPackage(layout.application())
                                        .and(
                                                resideOutsideOfPackages(
                                                        layout.ports(),
                                                        layout.streams(),
                                                        layout.logging(),
                                                        layout.tracing(),
                                                        layout.eventSourcing())))
                        .because("only the wiring decides which use case stands behind a port"));
    }

    private static PlatformRule eventSourcing(Layout layout) {
        return new PlatformRule(
                "only event storage and wiring know event sourcing",
                noClasses()
                        .that()
                        .resideInAnyPackage(layout.everything())
                        .and(
                                resideOutsideOfPackages(
                                        layout.eventSourcing(),
                                        layout.eventStorage(),
                                        layout.testkit(),
                                        layout.root()))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(layout.eventSourcing())
                        .because("to everybody else aggregates are what application.streams says"));
    }

    private static PlatformRule adapters(Layout layout) {
        return new PlatformRule(
                "adapters do not know one another",
                slices().matching(layout.root() + ".adapter.(*)..")
                        .should()
                        .notDependOnEachOther()
                        .because("an edge changes, fails and goes without another taking notice"));
    }

    private static PlatformRule wire(Layout layout) {
        return new PlatformRule(
                "payloads stay inside their adapter",
                classes()
                        .that()
                        .resideInAPackage(layout.wire())
                        .should()
                        .onlyHaveDependentClassesThat()
                        .resideInAPackage(layout.adapters())
                        .because("somebody else's names and changes end at the edge"));
    }

    private static PlatformRule sandbox(Layout layout) {
        return new PlatformRule(
                "the sandbox stands alone",
                noClasses()
                        .that()
                        .resideInAPackage(layout.sandbox())
                        .should()
                        .dependOnClassesThat(
                                resideInAPackage(layout.everything())
                                        .and(resideOutsideOfPackages(layout.sandbox())))
                        .because(
                                "it plays VTEX: code shared with what it tests would share the"
                                        + " mistakes"));
    }

    private static PlatformRule engines(Layout layout) {
        return new PlatformRule(
                "the engines stand alone",
                noClasses()
                        .that()
                        .resideInAPackage(layout.engines())
                        .should()
                        .dependOnClassesThat(
                                resideInAPackage(layout.everything())
                                        .and(resideOutsideOfPackages(layout.engines())))
                        .because("service, tests and benchmarks all start them"));
    }

    private static PlatformRule wiring(Layout layout) {
        return new PlatformRule(
                "nobody knows the wiring",
                noClasses()
                        .that()
                        .resideOutsideOfPackages(layout.wiring())
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(layout.wiring())
                        .because("what is wired cannot depend on who wires it"));
    }

    private static PlatformRule testkit(Layout layout) {
        return new PlatformRule(
                "the service does without the testkit",
                noClasses()
                        .that()
                        .resideOutsideOfPackage(layout.testkit())
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(layout.testkit())
                        .because("fakes have no place in production"));
    }

    private static PlatformRule cycles(Layout layout) {
        return new PlatformRule(
                "packages have no cycles",
                slices().matching(layout.root() + ".(**)")
                        .should()
                        .beFreeOfCycles()
                        .because("a cycle is one package that pretends to be several"));
    }
}
