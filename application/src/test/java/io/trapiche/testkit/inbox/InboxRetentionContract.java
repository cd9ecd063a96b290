package io.trapiche.testkit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.application.inbox.port.Inbox;
import io.trapiche.application.inbox.port.Inbox.Pending;
import io.trapiche.application.inbox.port.InboxItem;
import io.trapiche.application.inbox.port.InboxRetention;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.testkit.ContractOf;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every inbox that forgets does. */
@SuppressWarnings("NullAway.Init") // JUnit calls the set-up
@ContractOf(InboxRetention.class)
public abstract class InboxRetentionContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant AFTER = NOON.plusSeconds(1);
    private static final StreamId OMS = new StreamId("oms-order/lojademo/FRD-1001");

    private Inbox inbox;
    private InboxRetention retention;

    /** An empty inbox. */
    protected abstract Inbox inbox(InstantSource clock);

    /** Of the inbox that was made last. */
    protected abstract InboxRetention retention();

    @BeforeEach
    void open() {
        inbox = inbox(InstantSource.fixed(NOON));
        retention = retention();
    }

    @Test
    void what_was_processed_before_the_moment_goes() {
        receive("a", "b");
        process();

        assertThat(retention.deleteProcessedBefore(NOON, 10)).isZero();
        assertThat(retention.deleteProcessedBefore(AFTER, 10)).isEqualTo(2);
        assertThat(retention.deleteProcessedBefore(AFTER, 10)).isZero();
    }

    @Test
    void what_is_pending_stays_whatever_its_age() {
        receive("a");
        process();
        receive("pending");

        assertThat(retention.deleteProcessedBefore(AFTER, 10)).isEqualTo(1);
        assertThat(inbox.pending(OMS)).extracting(Pending::body).containsExactly("pending");
    }

    @Test
    void what_cannot_be_understood_goes_too() {
        inbox.receive(
                List.of(
                        new InboxItem(
                                InboxItem.Source.HOOK,
                                new AccountName("lojademo"),
                                "senseless",
                                null,
                                "%%%",
                                "no JSON")));

        assertThat(retention.deleteProcessedBefore(AFTER, 10)).isEqualTo(1);
    }

    @Test
    void no_more_go_than_asked() {
        receive("a", "b", "c");
        process();

        assertThat(retention.deleteProcessedBefore(AFTER, 2)).isEqualTo(2);
        assertThat(retention.deleteProcessedBefore(AFTER, 2)).isEqualTo(1);
    }

    @Test
    void what_was_forgotten_is_new_when_it_comes_again() {
        receive("a");
        process();
        receive("a");
        assertThat(inbox.pending(OMS)).isEmpty();

        var _ = retention.deleteProcessedBefore(AFTER, 10);
        receive("a");

        assertThat(inbox.pending(OMS)).extracting(Pending::body).containsExactly("a");
    }

    private void receive(String... keys) {
        inbox.receive(
                List.of(keys).stream()
                        .map(
                                key ->
                                        new InboxItem(
                                                InboxItem.Source.FEED,
                                                new AccountName("lojademo"),
                                                key,
                                                OMS,
                                                key,
                                                null))
                        .toList());
    }

    private void process() {
        inbox.processed(inbox.pending(OMS).stream().map(Pending::id).toList(), null);
    }
}
