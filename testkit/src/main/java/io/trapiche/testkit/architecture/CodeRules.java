package io.trapiche.testkit.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.BE_ANNOTATED_WITH_AN_INJECTION_ANNOTATION;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** How code is written, wherever it stands. */
final class CodeRules {

    private static final String WEASEL_NAME = ".*(Manager|Helper|Utils?|Impl|Common|Dto|DTO)";
    private static final Set<String> INEXACT =
            Set.of(
                    "double",
                    "float",
                    Double.class.getName(),
                    Float.class.getName(),
                    BigDecimal.class.getName());

    private CodeRules() {}

    static List<PlatformRule> of(Layout layout) {
        return List.of(
                nullMarked(layout),
                names(layout),
                bases(layout),
                money(layout),
                secrets(layout),
                fieldInjection(),
                standardStreams(layout),
                logging(),
                blocking(layout));
    }

    private static PlatformRule nullMarked(Layout layout) {
        return new PlatformRule(
                "every package is null-marked",
                classes()
                        .that()
                        .resideInAPackage(layout.everything())
                        .should(be(inANullMarkedPackage()))
                        .because("NullAway checks nothing where nobody asked it to"));
    }

    private static DescribedPredicate<JavaClass> inANullMarkedPackage() {
        return DescribedPredicate.describe(
                "in a package annotated with @NullMarked",
                type -> type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked"));
    }

    private static PlatformRule names(Layout layout) {
        return new PlatformRule(
                "names say what a class is for",
                noClasses()
                        .that()
                        .resideInAPackage(layout.everything())
                        .should()
                        .haveNameMatching(WEASEL_NAME)
                        .because("such a name fits anything, and attracts it"));
    }

    private static PlatformRule bases(Layout layout) {
        return new PlatformRule(
                "nothing is named after its being abstract",
                noClasses()
                        .that()
                        .resideInAPackage(layout.everything())
                        .and()
                        .resideOutsideOfPackage(layout.testkit())
                        .should()
                        .haveSimpleNameStartingWith("Abstract")
                        .orShould()
                        .haveSimpleNameStartingWith("Base")
                        .because("a type is named for what it is to its users"));
    }

    private static PlatformRule money(Layout layout) {
        return new PlatformRule(
                "amounts are whole numbers",
                noFields()
                        .that()
                        .areDeclaredInClassesThat()
                        .resideInAnyPackage(
                                layout.domain(), layout.application(), layout.adapters())
                        .and()
                        .areDeclaredInClassesThat()
                        .resideOutsideOfPackage(layout.wire())
                        .and()
                        .doNotHaveModifier(STATIC)
                        .should()
                        .haveRawType(inexact())
                        .because("money is minor units; decimals belong to payloads of others"));
    }

    private static DescribedPredicate<JavaClass> inexact() {
        return DescribedPredicate.describe(
                "a decimal or floating-point number", type -> INEXACT.contains(type.getName()));
    }

    private static PlatformRule secrets(Layout layout) {
        return new PlatformRule(
                "records with secrets say how they are shown",
                noClasses()
                        .that()
                        .resideInAPackage(layout.everything())
                        .and()
                        .resideOutsideOfPackage(layout.testkit())
                        .and()
                        .areRecords()
                        .and(holdASecret())
                        .should(be(shownAsRecordsAre()))
                        .because("a record shows all it has, and logs would show it too"));
    }

    private static DescribedPredicate<JavaClass> holdASecret() {
        return DescribedPredicate.describe(
                "hold a secret", type -> type.getFields().stream().anyMatch(CodeRules::isSecret));
    }

    private static boolean isSecret(JavaField field) {
        return field.getRawType().isEquivalentTo(String.class)
                && field.getName().matches("(?i).*(secret|password|appToken)");
    }

    /** The compiler's own {@code toString} is final; one that somebody wrote need not be. */
    private static DescribedPredicate<JavaClass> shownAsRecordsAre() {
        return DescribedPredicate.describe(
                "shown as records are",
                type -> type.tryGetMethod("toString").filter(CodeRules::isFinal).isPresent());
    }

    private static boolean isFinal(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.FINAL);
    }

    private static PlatformRule fieldInjection() {
        return new PlatformRule(
                "nothing is injected into fields",
                noFields()
                        .should(BE_ANNOTATED_WITH_AN_INJECTION_ANNOTATION)
                        .because("an object is complete when its constructor returns"));
    }

    private static PlatformRule standardStreams(Layout layout) {
        return new PlatformRule(
                "only the wiring speaks to the terminal",
                noClasses()
                        .that()
                        .resideOutsideOfPackage(layout.root())
                        .should(ACCESS_STANDARD_STREAMS)
                        .because("what is worth telling goes to the log or to the caller"));
    }

    private static PlatformRule logging() {
        return new PlatformRule(
                "logging is slf4j",
                noClasses()
                        .should(USE_JAVA_UTIL_LOGGING)
                        .because("one configuration decides what is logged and in which form"));
    }

    private static PlatformRule blocking(Layout layout) {
        return new PlatformRule(
                "nothing blocks on a reactive type",
                noClasses()
                        .that()
                        .resideOutsideOfPackage(layout.sandbox())
                        .should()
                        .callMethodWhere(blocks())
                        .because("ports are plain calls; a blocked event loop serves nobody"));
    }

    private static DescribedPredicate<JavaCall<?>> blocks() {
        return DescribedPredicate.describe(
                "blocks on Mono or Flux",
                call ->
                        call.getTargetOwner().getPackageName().startsWith("reactor.core")
                                && call.getName().startsWith("block"));
    }
}
