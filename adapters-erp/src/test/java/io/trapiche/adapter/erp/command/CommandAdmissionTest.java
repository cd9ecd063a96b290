package io.trapiche.adapter.erp.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.trapiche.adapter.erp.topics.TopicFamily;
import io.trapiche.domain.shared.AccountName;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class CommandAdmissionTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final AccountName LOJA = new AccountName("lojademo");
    private static final Logger LOG = (Logger) LoggerFactory.getLogger(CommandAdmission.class);

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Set<AccountName> registered = new HashSet<>();
    private Instant now = NOON;
    private final CommandAdmission admission =
            new CommandAdmission(registered::contains, () -> now);

    @BeforeEach
    void readLog() {
        lines.start();
        LOG.setLevel(Level.INFO);
        LOG.addAppender(lines);
    }

    @AfterEach
    void stopReadingLog() {
        LOG.detachAppender(lines);
        LOG.setLevel(null);
    }

    @Test
    void says_once_who_waits_and_what_to_do_and_once_when_it_is_over() {
        assertThat(admission.admits(partition(LOJA, 0))).isFalse();
        assertThat(admission.admits(partition(LOJA, 0))).isFalse();
        assertThat(admission.admits(partition(LOJA, 1))).isFalse();
        registered.add(LOJA);
        assertThat(admission.admits(partition(LOJA, 1))).isTrue();
        assertThat(admission.admits(partition(LOJA, 0))).isTrue();

        assertThat(lines())
                .containsExactly(
                        "WARN commands of account lojademo wait: nobody registered it. Register it,"
                                + " or delete topic trapiche.lojademo.erp-commands.v1",
                        "INFO account lojademo is registered: its commands are taken");
    }

    @Test
    void shows_who_waits_and_since_when_until_it_is_registered() {
        admission.admits(partition(LOJA, 0));
        now = NOON.plusSeconds(5);
        admission.admits(partition(LOJA, 0));
        admission.admits(partition(new AccountName("atacado"), 0));

        assertThat(admission.waiting())
                .containsExactly(
                        entry(new AccountName("atacado"), NOON.plusSeconds(5)), entry(LOJA, NOON));

        registered.add(LOJA);
        admission.admits(partition(LOJA, 0));

        assertThat(admission.waiting()).containsOnlyKeys(new AccountName("atacado"));
    }

    @Test
    void what_another_instance_took_over_is_not_shown() {
        admission.admits(partition(LOJA, 0));
        admission.admits(partition(LOJA, 1));

        admission.forget(partition(LOJA, 0));
        assertThat(admission.waiting()).containsOnlyKeys(LOJA);
        admission.forget(partition(LOJA, 1));
        assertThat(admission.waiting()).isEmpty();
    }

    @Test
    void accounts_of_made_up_names_fill_no_log() {
        IntStream.range(0, 100)
                .forEach(i -> admission.admits(partition(new AccountName("made-up-" + i), 0)));

        assertThat(lines()).hasSizeLessThan(10);
        assertThat(admission.waiting()).hasSize(100);
    }

    private static TopicPartition partition(AccountName account, int number) {
        return new TopicPartition(new TopicFamily(account).commands(), number);
    }

    private List<String> lines() {
        return lines.list.stream()
                .map(line -> line.getLevel() + " " + line.getFormattedMessage())
                .toList();
    }
}
