package io.trapiche.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that cannot fail checks nothing: each has to find the violation planted for it. */
class PlatformRulesTest {

    private static final String ROOT = "io.trapiche.testkit.architecture.planted";
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(ROOT);

    private static final Map<String, String> VIOLATIONS =
            Map.ofEntries(
                    Map.entry("domain is plain Java", "NeedsAFile"),
                    Map.entry("time and chance come from outside", "TellsTheTime"),
                    Map.entry(
                            "events, commands, states and refusals are records",
                            "ClassInsteadOfRecord"),
                    Map.entry("values cannot be changed from outside", "HoldsAnOptional"),
                    Map.entry("application knows the domain only", "KnowsATestLibrary"),
                    Map.entry("ports speak the domain's language", "SpeaksOfLoggers"),
                    Map.entry(
                            "adapters reach the application through its ports", "ReachesAService"),
                    Map.entry(
                            "only event storage and wiring know event sourcing",
                            "KnowsEventSourcing"),
                    Map.entry("adapters do not know one another", "KnowsAnotherAdapter"),
                    Map.entry("payloads stay inside their adapter", "LetsAPayloadOut"),
                    Map.entry("the sandbox stands alone", "SharesOurCode"),
                    Map.entry("the engines stand alone", "KnowsWhatItCarries"),
                    Map.entry("nobody knows the wiring", "KnowsTheWiring"),
                    Map.entry("the service does without the testkit", "UsesAFake"),
                    Map.entry("packages have no cycles", "First"),
                    Map.entry("Axon stays with event sourcing", "UsesAxon"),
                    Map.entry("Kafka stays at the ERP edge", "UsesKafka"),
                    Map.entry("JDBC stays at the database", "UsesJdbc"),
                    Map.entry("gRPC stays at the marketplaces' edge", "UsesGrpc"),
                    Map.entry("OpenTelemetry stays with the traces", "UsesOpenTelemetry"),
                    Map.entry("every package is null-marked", "InAnUnmarkedPackage"),
                    Map.entry("names say what a class is for", "OrderManager"),
                    Map.entry("nothing is named after its being abstract", "AbstractOrder"),
                    Map.entry("amounts are whole numbers", "PricedInDoubles"),
                    Map.entry("records with secrets say how they are shown", "ShowsItsSecret"),
                    Map.entry("nothing is injected into fields", "InjectsAField"),
                    Map.entry("only the wiring speaks to the terminal", "SpeaksToTheTerminal"),
                    Map.entry("logging is slf4j", "LogsItsOwnWay"),
                    Map.entry("nothing blocks on a reactive type", "BlocksOnMono"));

    static List<PlatformRule> rules() {
        return PlatformRules.below(ROOT);
    }

    @Test
    void every_rule_has_a_planted_violation() {
        assertThat(rules())
                .extracting(PlatformRule::name)
                .containsExactlyInAnyOrderElementsOf(VIOLATIONS.keySet());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_reports_its_planted_violation_and_nothing_else(PlatformRule rule) {
        List<String> reported = rule.check().evaluate(PLANTED).getFailureReport().getDetails();

        assertThat(reported)
                .isNotEmpty()
                .allMatch(line -> line.contains("." + VIOLATIONS.get(rule.name())));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_says_why(PlatformRule rule) {
        assertThat(rule.check().getDescription()).contains(", because ");
    }
}
