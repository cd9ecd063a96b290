package io.trapiche;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.trapiche.testkit.architecture.PlatformRule;
import io.trapiche.testkit.architecture.PlatformRules;
import io.trapiche.testkit.architecture.SourceTree;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every module that implements a port was compiled before this one, its tests included. */
class PortContractsTest {

    private static final JavaClasses OURS = PlatformRules.compiledBelow(SourceTree.top());

    static List<PlatformRule> rules() {
        return PlatformRules.ofTestsBelow(PlatformRules.ROOT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void code_and_tests_keep_the_rule(PlatformRule rule) {
        rule.check().check(OURS);
    }

    @Test
    void the_tests_of_every_adapter_are_looked_at() {
        assertThat(
                        List.of(
                                "io.trapiche.adapter.erp.export.KafkaEventExportTest",
                                "io.trapiche.adapter.postgres.inbox.PostgresInboxTest",
                                "io.trapiche.adapter.vtex.feed.VtexOrderFeedTest",
                                "io.trapiche.testkit.inbox.InMemoryInboxTest"))
                .allMatch(OURS::contain);
    }
}
