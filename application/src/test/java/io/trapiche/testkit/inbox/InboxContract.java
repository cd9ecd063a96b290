package io.trapiche.testkit.inbox;

import static io.trapiche.application.inbox.port.InboxItem.Source.FEED;
import static io.trapiche.application.inbox.port.InboxItem.Source.HOOK;
import static io.trapiche.application.inbox.port.InboxItem.Source.PROCESSING_RESULT;
import static io.trapiche.application.inbox.port.InboxItem.Source.PUSH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.trapiche.application.inbox.port.Inbox;
import io.trapiche.application.inbox.port.Inbox.Pending;
import io.trapiche.application.inbox.port.InboxItem;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.work.port.WorkKind;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.testkit.ContractOf;
import io.trapiche.testkit.work.RecordingWorkQueue;
import io.trapiche.testkit.work.RecordingWorkQueue.Woken;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every inbox does. */
@SuppressWarnings("NullAway.Init") // JUnit calls the set-up
@ContractOf(Inbox.class)
public abstract class InboxContract {

    protected static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final int LONGEST_BODY = 64 * 1024;
    private static final AccountName LOJA = new AccountName("lojademo");
    private static final AccountName MERCADINHO = new AccountName("mercadinho");
    private static final StreamId OMS = new StreamId("oms-order/lojademo/FRD-1001");
    private static final StreamId CHANNEL = new StreamId("channel-order/lojademo/feira/1001");

    private RecordingWorkQueue workQueue;
    private Inbox inbox;

    /** An empty inbox. */
    protected abstract Inbox inbox(RecordingWorkQueue workQueue, InstantSource clock);

    @BeforeEach
    void open() {
        workQueue = new RecordingWorkQueue();
        inbox = inbox(workQueue, InstantSource.fixed(NOON));
    }

    @Test
    void items_of_a_subject_are_pending_oldest_first() {
        inbox.receive(List.of(item(FEED, "z", OMS, "first"), item(FEED, "b", CHANNEL, "other")));
        inbox.receive(List.of(item(HOOK, "y", OMS, "second"), item(FEED, "a", OMS, "third")));

        assertThat(inbox.pending(OMS))
                .extracting(Pending::source, Pending::body)
                .containsExactly(tuple(FEED, "first"), tuple(HOOK, "second"), tuple(FEED, "third"));
        assertThat(bodies(CHANNEL)).containsExactly("other");
    }

    @Test
    void an_item_tells_when_it_came_and_what_changed_and_when() {
        Instant change = Instant.parse("2026-03-02T11:59:58.123456789Z");
        inbox.receive(
                List.of(
                        new InboxItem(
                                FEED, LOJA, "a", OMS, "told", null, change, OmsStatus.HANDLING),
                        item(HOOK, "b", OMS, "untold")));

        assertThat(inbox.pending(OMS)).extracting(Pending::receivedAt).containsOnly(NOON);
        assertThat(inbox.pending(OMS).getFirst().changedAt())
                .isBetween(change.truncatedTo(ChronoUnit.MICROS), change);
        assertThat(inbox.pending(OMS).getLast().changedAt()).isNull();
        assertThat(inbox.pending(OMS))
                .extracting(Pending::status)
                .containsExactly(OmsStatus.HANDLING, null);
    }

    @Test
    void nothing_follows_from_what_is_known() {
        inbox.receive(
                List.of(
                        item(FEED, "a", OMS, "told").with(InboxItem.Worth.KNOWN),
                        item(FEED, "b", CHANNEL, "b")));
        inbox.receive(List.of(item(FEED, "a", OMS, "repeated").with(InboxItem.Worth.KNOWN)));

        assertThat(inbox.pending(OMS)).isEmpty();
        assertThat(workQueue.wakes()).extracting(Woken::key).containsExactly(CHANNEL.value());
    }

    @Test
    void a_repeat_is_not_stored_again() {
        inbox.receive(List.of(item(FEED, "a", OMS, "told"), item(FEED, "a", OMS, "repeated")));
        inbox.receive(List.of(item(FEED, "a", OMS, "repeated")));

        assertThat(bodies(OMS)).containsExactly("told");
    }

    @Test
    void a_repeat_wakes_its_work_all_the_same() {
        inbox.receive(List.of(item(FEED, "a", OMS, "told")));
        inbox.processed(ids(OMS), null);
        workQueue.clear();

        inbox.receive(List.of(item(FEED, "a", OMS, "repeated")));

        assertThat(workQueue.wakes())
                .containsExactly(new Woken(WorkKind.READ_ORDER, OMS.value(), NOON));
        assertThat(inbox.pending(OMS)).isEmpty();
    }

    @Test
    void the_same_key_of_another_source_or_account_is_another_item() {
        inbox.receive(
                List.of(
                        item(FEED, "a", OMS, "feed"),
                        item(HOOK, "a", OMS, "hook"),
                        item(PUSH, "a", OMS, "push"),
                        new InboxItem(FEED, MERCADINHO, "a", OMS, "other account", null)));

        assertThat(bodies(OMS)).containsExactly("feed", "hook", "push", "other account");
    }

    @Test
    void processed_items_are_no_longer_pending() {
        inbox.receive(List.of(item(FEED, "a", OMS, "one"), item(FEED, "b", OMS, "two")));
        List<Long> ids = ids(OMS);

        inbox.processed(ids.subList(0, 1), "VTEX has no such order");

        assertThat(bodies(OMS)).containsExactly("two");
    }

    @Test
    void work_is_woken_once_for_each_subject() {
        StreamId otherOms = new StreamId("oms-order/lojademo/FRD-1002");

        inbox.receive(
                List.of(
                        item(FEED, "a", otherOms, ""),
                        item(FEED, "b", OMS, ""),
                        item(HOOK, "b", OMS, ""),
                        item(PROCESSING_RESULT, "c", CHANNEL, "")));

        assertThat(workQueue.wakes())
                .containsExactlyInAnyOrder(
                        new Woken(WorkKind.READ_ORDER, OMS.value(), NOON),
                        new Woken(WorkKind.READ_ORDER, otherOms.value(), NOON),
                        new Woken(WorkKind.ADVANCE_ORDER, CHANNEL.value(), NOON));
    }

    @Test
    void a_hooks_word_waits_for_those_that_follow_within_moments() {
        inbox.receive(List.of(item(HOOK, "a", OMS, "")));

        assertThat(workQueue.wakes())
                .containsExactly(
                        new Woken(WorkKind.READ_ORDER, OMS.value(), NOON.plus(HOOK.patience())));
    }

    @Test
    void a_push_waits_for_the_feed_to_tell_the_same() {
        inbox.receive(List.of(item(PUSH, "a", OMS, "")));

        assertThat(workQueue.wakes())
                .containsExactly(
                        new Woken(WorkKind.READ_ORDER, OMS.value(), NOON.plus(PUSH.patience())));
    }

    @Test
    void an_item_that_cannot_be_understood_wakes_nothing() {
        inbox.receive(
                List.of(
                        new InboxItem(HOOK, LOJA, "a", null, "%%%", "no JSON"),
                        item(FEED, "b", OMS, "")));

        assertThat(workQueue.wakes())
                .containsExactly(new Woken(WorkKind.READ_ORDER, OMS.value(), NOON));
    }

    @Test
    void a_body_is_cut_to_64_kilobytes_between_two_characters() {
        inbox.receive(List.of(item(HOOK, "a", OMS, "x" + "é".repeat(LONGEST_BODY))));

        String expected = "x" + "é".repeat(LONGEST_BODY / 2 - 1);
        assertThat(expected.getBytes(StandardCharsets.UTF_8)).hasSize(LONGEST_BODY - 1);
        assertThat(bodies(OMS)).containsExactly(expected);
    }

    @Test
    void characters_that_cannot_be_stored_are_replaced() {
        inbox.receive(List.of(item(HOOK, "a\0b", OMS, "a\0b"), item(HOOK, "a\0c", OMS, "\uD800!")));

        assertThat(bodies(OMS)).containsExactly("a\uFFFDb", "?!");
    }

    @Test
    void long_keys_are_told_apart_by_their_ends() {
        String start = "k".repeat(100_000);
        inbox.receive(
                List.of(item(HOOK, start + "1", OMS, "1"), item(HOOK, start + "2", OMS, "2")));
        inbox.receive(List.of(item(HOOK, start + "1", OMS, "1 again")));

        assertThat(bodies(OMS)).containsExactly("1", "2");
    }

    @Test
    void many_at_once_tell_the_same_and_it_is_stored_once() throws InterruptedException {
        List<InboxItem> items = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            items.add(item(FEED, "key-" + i, OMS, "body-" + i));
        }
        List<Throwable> failures = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            List<InboxItem> told = i % 2 == 0 ? items : items.reversed();
            threads.add(
                    Thread.ofVirtual()
                            .uncaughtExceptionHandler(
                                    (_, failure) -> {
                                        synchronized (failures) {
                                            failures.add(failure);
                                        }
                                    })
                            .start(() -> inbox.receive(told)));
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(failures).isEmpty();
        assertThat(bodies(OMS))
                .containsExactlyInAnyOrderElementsOf(items.stream().map(InboxItem::body).toList());
    }

    private List<String> bodies(StreamId subject) {
        return inbox.pending(subject).stream().map(Pending::body).toList();
    }

    private List<Long> ids(StreamId subject) {
        return inbox.pending(subject).stream().map(Pending::id).toList();
    }

    private static InboxItem item(
            InboxItem.Source source, String dedupeKey, @Nullable StreamId subject, String body) {
        return new InboxItem(source, LOJA, dedupeKey, subject, body, null);
    }
}
