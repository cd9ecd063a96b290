package io.trapiche;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.trapiche.testkit.architecture.PlatformRule;
import io.trapiche.testkit.architecture.PlatformRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All modules are on the class path here, so this is where their structure is checked. */
class ArchitectureTest {

    private static final JavaClasses OURS = PlatformRules.ourClasses();

    static List<PlatformRule> rules() {
        return PlatformRules.below(PlatformRules.ROOT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_code_keeps_the_rule(PlatformRule rule) {
        rule.check().check(OURS);
    }

    @Test
    void every_module_is_looked_at() {
        assertThat(
                        List.of(
                                "io.trapiche",
                                "io.trapiche.domain.channel",
                                "io.trapiche.application.flow",
                                "io.trapiche.adapter.console",
                                "io.trapiche.adapter.erp",
                                "io.trapiche.adapter.marketplace.grpc",
                                "io.trapiche.adapter.postgres.events",
                                "io.trapiche.adapter.vtex",
                                "io.trapiche.engines",
                                "io.trapiche.sandbox",
                                "io.trapiche.testkit.architecture"))
                .allMatch(OURS::containPackage);
    }
}
