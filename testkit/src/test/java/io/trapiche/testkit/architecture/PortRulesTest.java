package io.trapiche.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** A rule that cannot fail checks nothing: what is planted for it has to be found, and no more. */
class PortRulesTest {

    private static final String ROOT = "io.trapiche.testkit.architecture.unproven";
    private static final String PORTS = ROOT + ".application.port.";

    @Test
    void a_port_is_reported_that_nobody_shows_to_be_kept() {
        PlatformRule suites = PortRules.of(new Layout(ROOT), _ -> true).getFirst();

        assertThat(
                        suites.check()
                                .evaluate(new ClassFileImporter().importPackages(ROOT))
                                .getFailureReport()
                                .getDetails())
                .containsExactlyInAnyOrder(
                        PORTS + "WithoutSuite has no abstract suite annotated with @ContractOf",
                        PORTS + "RunByNoAdapter has a suite that no adapter runs",
                        PORTS + "RunByNoFake has a suite that no fake runs");
        assertThat(suites.check().getDescription()).contains(", because ");
    }
}
