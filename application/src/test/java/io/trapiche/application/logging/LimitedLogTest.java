package io.trapiche.application.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.helpers.MessageFormatter;

class LimitedLogTest {

    private final List<String> lines = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-02T12:00:00Z");
    private final LimitedLog log = LimitedLog.of(logger(), () -> now, 2);

    @Test
    void the_first_of_a_kind_are_written_and_the_others_counted() {
        for (int i = 0; i < 10; i++) {
            log.warn("tombstone", "record {} has no value", i);
        }
        log.warn("too-large", "record {} is too large", 11);

        assertThat(lines)
                .containsExactly(
                        "record 0 has no value", "record 1 has no value", "record 11 is too large");
    }

    @Test
    void after_a_minute_one_line_tells_how_many_more_there_were() {
        for (int i = 0; i < 10; i++) {
            log.warn("tombstone", "record {}", i);
        }
        now = now.plus(Duration.ofMinutes(1));
        log.warn("tombstone", "record {}", 10);

        assertThat(lines).containsExactly("record 0", "record 1", "tombstone: 8 more", "record 10");
    }

    @Test
    void a_clock_set_back_silences_nothing() {
        for (int i = 0; i < 3; i++) {
            log.warn("tombstone", "record {}", i);
        }
        now = now.minus(Duration.ofHours(1));
        log.warn("tombstone", "record {}", 3);

        assertThat(lines).containsExactly("record 0", "record 1", "tombstone: 1 more", "record 3");
    }

    @Test
    void refuses_a_limit_of_none() {
        assertThatThrownBy(() -> LimitedLog.of(logger(), () -> now, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Logger logger() {
        return (Logger)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Logger.class},
                        (_, method, arguments) -> {
                            assertThat(method.getName()).isEqualTo("warn");
                            lines.add(written(arguments));
                            return null;
                        });
    }

    private static String written(Object[] arguments) {
        Object[] all =
                arguments.length == 2 && arguments[1] instanceof Object[] several
                        ? several
                        : List.of(arguments).subList(1, arguments.length).toArray();
        return MessageFormatter.arrayFormat((String) arguments[0], all).getMessage();
    }
}
