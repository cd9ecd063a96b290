package io.trapiche.testkit.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Clock;
import java.time.InstantSource;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** What keeps decisions pure and values values. */
final class DomainRules {

    private static final Set<String> CLOCKS =
            Set.of(Clock.class.getName(), InstantSource.class.getName());
    private static final Set<String> SURROUNDINGS =
            Set.of(System.class.getName(), Thread.class.getName(), Runtime.class.getName());

    private DomainRules() {}

    static List<PlatformRule> of(Layout layout) {
        return List.of(plainJava(layout), pureDecisions(layout), records(layout), values(layout));
    }

    private static PlatformRule plainJava(Layout layout) {
        return new PlatformRule(
                "domain is plain Java",
                classes()
                        .that()
                        .resideInAPackage(layout.domain())
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                layout.domain(),
                                "java.lang..",
                                "java.math..",
                                "java.time..",
                                "java.util..",
                                "org.jspecify..")
                        .because(
                                "rules of orders outlive frameworks, and are tested as functions"));
    }

    private static PlatformRule pureDecisions(Layout layout) {
        return new PlatformRule(
                "time and chance come from outside",
                noClasses()
                        .that()
                        .resideInAnyPackage(layout.domain(), layout.application())
                        .should()
                        .accessTargetWhere(timeOrChance())
                        .because(
                                "a decision made again has to come out alike: clocks are handed in"
                                        + " and what they tell stands in the command"));
    }

    private static DescribedPredicate<JavaAccess<?>> timeOrChance() {
        return DescribedPredicate.describe(
                "asks for time, chance or surroundings", DomainRules::isTimeOrChance);
    }

    private static boolean isTimeOrChance(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getTarget().getName();
        return isClock(owner, name)
                || isDice(owner, name)
                || SURROUNDINGS.contains(owner.getName());
    }

    private static boolean isClock(JavaClass owner, String name) {
        return (owner.getPackageName().equals("java.time") && name.equals("now"))
                || (CLOCKS.contains(owner.getName()) && name.startsWith("system"));
    }

    private static boolean isDice(JavaClass owner, String name) {
        return (owner.isEquivalentTo(UUID.class) && name.startsWith("random"))
                || (owner.isEquivalentTo(Math.class) && name.equals("random"))
                || (owner.isEquivalentTo(RandomGenerator.class) && name.startsWith("get"))
                || owner.isAssignableTo(Random.class);
    }

    private static PlatformRule records(Layout layout) {
        return new PlatformRule(
                "events, commands, states and refusals are records",
                classes()
                        .that()
                        .resideInAPackage(layout.domain())
                        .and(areOneOfAKind())
                        .should()
                        .beRecords()
                        .orShould()
                        .beInterfaces()
                        .orShould()
                        .beEnums()
                        .because("they are compared by value, matched by form and never change"));
    }

    private static DescribedPredicate<JavaClass> areOneOfAKind() {
        return DescribedPredicate.describe(
                "are events, commands, states or refusals",
                type ->
                        type.getAllRawInterfaces().stream()
                                .anyMatch(
                                        kind ->
                                                kind.getSimpleName()
                                                        .matches(
                                                                ".+(Event|Command|State|Refusal)")));
    }

    private static PlatformRule values(Layout layout) {
        return new PlatformRule(
                "values cannot be changed from outside",
                fields().that()
                        .areDeclaredInClassesThat()
                        .resideInAPackage(layout.domain())
                        .and()
                        .areDeclaredInClassesThat()
                        .areRecords()
                        .and()
                        .doNotHaveModifier(STATIC)
                        .should()
                        .notHaveRawType(changeableOrEmpty())
                        .because(
                                "a record is a value to its bottom: no arrays, no collection classes"
                                        + " that can be written to, no Optional"));
    }

    private static DescribedPredicate<JavaClass> changeableOrEmpty() {
        return DescribedPredicate.describe(
                "an array, a changeable collection or Optional",
                type ->
                        type.isArray()
                                || type.isAssignableTo(AbstractCollection.class)
                                || type.isAssignableTo(AbstractMap.class)
                                || type.isEquivalentTo(Optional.class));
    }
}
