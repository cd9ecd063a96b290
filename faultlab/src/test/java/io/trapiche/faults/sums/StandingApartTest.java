package io.trapiche.faults.sums;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.trapiche.faults.amounts.Store;
import org.junit.jupiter.api.Test;

/** Who judges sums must not calculate with what is judged, nor with whoever drove the run. */
final class StandingApartTest {

    private static final ClassFileImporter MAIN =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests());

    @Test
    void sums_are_checked_with_the_jdk_and_json_alone() {
        JavaClasses checker = MAIN.importPackagesOf(SumChecker.class);

        assertThat(checker.contain(SumChecker.class)).isTrue();
        apartOf("io.trapiche.faults.sums").check(checker);
    }

    @Test
    void the_rule_can_fail() {
        JavaClasses drivers = MAIN.importPackagesOf(Store.class);

        assertThat(apartOf("io.trapiche.faults.amounts").evaluate(drivers).hasViolation()).isTrue();
    }

    private static ArchRule apartOf(String own) {
        return classes()
                .that()
                .resideInAPackage(own)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(own, "java..", "tools.jackson..", "org.jspecify..");
    }
}
