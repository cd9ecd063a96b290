package io.trapiche.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.trapiche.testkit.ContractOf;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What defines a port, and who shows that he keeps to it. Looks at tests, too. */
final class PortRules {

    /** Ports that a suite could say nothing of, each with the reason. */
    private static final Map<String, String> WITHOUT_SUITE =
            Map.of(
                    "ConfiguredSellers", "hands the settings' names on",
                    "ConfiguredCallbackKeys", "hands the settings' keys on",
                    "VtexAccountNeeds", "tells what the settings lack, in the adapter's own words",
                    "IncompleteSettings", "tells what the settings lack",
                    "VtexAccountHealths", "shows the state of this instance's own calls",
                    "WishedSignals", "shows what the settings say");

    private PortRules() {}

    /**
     * The rules for code that is laid out like ours.
     *
     * @param isMain tells main code from tests
     */
    static List<PlatformRule> of(Layout layout, Predicate<JavaClass> isMain) {
        return List.of(suites(layout, isMain));
    }

    private static PlatformRule suites(Layout layout, Predicate<JavaClass> isMain) {
        return new PlatformRule(
                "every outbound port has a contract suite",
                classes()
                        .that()
                        .resideInAPackage(layout.ports())
                        .and(areOutbound(layout, isMain))
                        .should(beDefinedByASuite(layout))
                        .because("adapters and fakes that keep to nothing in common drift apart"));
    }

    /** The application implements those that it is called through; its tests implement others. */
    private static DescribedPredicate<JavaClass> areOutbound(
            Layout layout, Predicate<JavaClass> isMain) {
        DescribedPredicate<JavaClass> inApplication =
                JavaClass.Predicates.resideInAPackage(layout.application());
        return DescribedPredicate.describe(
                "are outbound",
                type ->
                        type.isInterface()
                                && type.isTopLevelClass()
                                && type.getModifiers().contains(JavaModifier.PUBLIC)
                                && implementations(type).filter(inApplication).noneMatch(isMain));
    }

    private static ArchCondition<JavaClass> beDefinedByASuite(Layout layout) {
        return new ArchCondition<>("be defined by a suite that adapters and fakes extend") {
            @Override
            public void check(JavaClass port, ConditionEvents events) {
                fault(layout, port)
                        .map(fault -> port.getName() + " " + fault)
                        .ifPresent(fault -> events.add(SimpleConditionEvent.violated(port, fault)));
            }
        };
    }

    private static Optional<String> fault(Layout layout, JavaClass port) {
        Set<JavaClass> suites = suitesOf(port);
        if (WITHOUT_SUITE.containsKey(port.getSimpleName())) {
            return suites.isEmpty()
                    ? Optional.empty()
                    : Optional.of("has a suite and is listed as a port without one");
        }
        if (suites.isEmpty()) {
            return Optional.of("has no abstract suite annotated with @ContractOf");
        }
        if (!runs(suites, layout.adapters())) {
            return Optional.of("has a suite that no adapter runs");
        }
        boolean isFaked =
                implementations(port)
                        .anyMatch(JavaClass.Predicates.resideInAPackage(layout.testkit()));
        return isFaked && !runs(suites, layout.testkit())
                ? Optional.of("has a suite that no fake runs")
                : Optional.empty();
    }

    private static Set<JavaClass> suitesOf(JavaClass port) {
        return port.getDirectDependenciesToSelf().stream()
                .map(Dependency::getOriginClass)
                .filter(origin -> origin.getModifiers().contains(JavaModifier.ABSTRACT))
                .filter(origin -> origin.getSimpleName().endsWith("Contract"))
                .filter(origin -> defines(origin, port))
                .collect(Collectors.toSet());
    }

    private static boolean defines(JavaClass suite, JavaClass port) {
        return suite.tryGetAnnotationOfType(ContractOf.class.getName())
                .flatMap(annotation -> annotation.get("value"))
                .filter(JavaClass[].class::isInstance)
                .map(JavaClass[].class::cast)
                .filter(ports -> List.of(ports).contains(port))
                .isPresent();
    }

    private static boolean runs(Set<JavaClass> suites, String packages) {
        return suites.stream()
                .flatMap(PortRules::implementations)
                .anyMatch(JavaClass.Predicates.resideInAPackage(packages));
    }

    private static Stream<JavaClass> implementations(JavaClass type) {
        return type.getAllSubclasses().stream()
                .filter(subclass -> !subclass.isInterface())
                .filter(subclass -> !subclass.getModifiers().contains(JavaModifier.ABSTRACT));
    }
}
