package io.trapiche;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.oms.status.Watchdog;
import io.trapiche.testkit.architecture.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The runbook of overdue orders has every watchdog, its limit and what to do. */
class WatchdogRunbookTest {

    @Test
    void its_table_is_the_domains() throws IOException {
        String runbook = runbook();

        assertThat(
                        runbook.substring(runbook.indexOf("<!-- watchdogs -->"))
                                .lines()
                                .skip(3)
                                .takeWhile(line -> line.startsWith("|")))
                .isEqualTo(Stream.of(Watchdog.values()).map(WatchdogRunbookTest::row).toList());
    }

    @Test
    void each_has_a_section_in_the_same_order_that_says_something() throws IOException {
        List<String> sections = List.of(runbook().split("(?m)^## "));

        assertThat(sections.stream().skip(1).map(section -> section.lines().findFirst().get()))
                .isEqualTo(Stream.of(Watchdog.values()).map(Watchdog::published).toList());
        assertThat(sections.stream().skip(1))
                .allSatisfy(section -> assertThat(section).hasSizeGreaterThan(100));
    }

    private static String row(Watchdog watchdog) {
        String name = watchdog.published();
        return "| [`%s`](#%s) | %s |".formatted(name, name, inWords(watchdog.usualLimit()));
    }

    private static String inWords(Duration limit) {
        if (limit.toDays() > 0) {
            return count(limit.toDays(), "day");
        }
        return limit.toHours() > 0
                ? count(limit.toHours(), "hour")
                : count(limit.toMinutes(), "minute");
    }

    private static String count(long number, String unit) {
        return "%d %s%s".formatted(number, unit, number == 1 ? "" : "s");
    }

    private static String runbook() throws IOException {
        return Files.readString(SourceTree.top().resolve("docs/runbooks/overdue-orders.md"));
    }
}
