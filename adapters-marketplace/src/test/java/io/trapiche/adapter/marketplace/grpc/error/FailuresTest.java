package io.trapiche.adapter.marketplace.grpc.error;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class FailuresTest {

    private static final class Bug extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void calls_that_fail_alike_fill_no_log_and_are_told_apart_still() {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        Logger log = (Logger) LoggerFactory.getLogger(Failures.class);
        lines.start();
        log.addAppender(lines);
        try {
            assertThat(IntStream.range(0, 100).mapToObj(_ -> Failures.told(new Bug()).getMessage()))
                    .doesNotHaveDuplicates();
        } finally {
            log.detachAppender(lines);
        }

        // A minute may end meanwhile.
        assertThat(lines.list).isNotEmpty().hasSizeLessThan(20);
    }
}
