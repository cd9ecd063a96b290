package io.trapiche.adapter.postgres.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.trapiche.application.inbox.port.InboxItem;
import io.trapiche.application.streams.StorageUnavailable;
import io.trapiche.domain.shared.AccountName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReceiptLaneTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<List<String>> written = new CopyOnWriteArrayList<>();
    private final CountDownLatch mayWrite = new CountDownLatch(1);
    private final CountDownLatch isWriting = new CountDownLatch(1);
    private @Nullable String unwritable;
    private RuntimeException refusal = new IllegalArgumentException("unwritable");

    @AfterEach
    void end() {
        mayWrite.countDown();
        callers.close();
    }

    @Test
    void what_comes_while_another_is_written_is_written_together() throws Exception {
        ReceiptLane lane = new ReceiptLane(this::write, LONG);
        List<Future<?>> answers = burst(lane, 100);

        mayWrite.countDown();

        for (Future<?> answer : answers) {
            answer.get();
        }
        assertThat(written).hasSize(2);
        assertThat(written.getFirst()).containsExactly("first");
        assertThat(written.getLast()).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void more_than_one_transaction_should_hold_are_written_in_several() throws Exception {
        ReceiptLane lane = new ReceiptLane(this::write, LONG);
        List<Future<?>> answers = burst(lane, 450);

        mayWrite.countDown();

        for (Future<?> answer : answers) {
            answer.get();
        }
        assertThat(written).extracting(List::size).containsExactly(1, 200, 200, 50);
    }

    @Test
    void calls_one_after_another_are_written_one_by_one() {
        mayWrite.countDown();
        ReceiptLane lane = new ReceiptLane(this::write, LONG);

        lane.receive(items("1"));
        lane.receive(items("2"));

        assertThat(written).containsExactly(List.of("1"), List.of("2"));
    }

    @Test
    void one_that_cannot_be_written_takes_no_other_along() throws Exception {
        ReceiptLane lane = new ReceiptLane(this::write, LONG);
        unwritable = "1";
        List<Future<?>> answers = burst(lane, 3);

        mayWrite.countDown();

        List<Throwable> failures = new ArrayList<>();
        for (Future<?> answer : answers) {
            Throwable failure = catchThrowable(answer::get);
            if (failure != null) {
                failures.add(failure);
            }
        }
        assertThat(failures).singleElement().extracting(Throwable::getCause).isSameAs(refusal);
        assertThat(written).containsExactly(List.of("first"), List.of("0"), List.of("2"));
    }

    @Test
    void a_store_that_is_away_is_told_to_everybody_without_trying_each() {
        ReceiptLane lane = new ReceiptLane(this::write, LONG);
        refusal = new StorageUnavailable("away", new IllegalStateException());
        unwritable = "1";
        List<Future<?>> answers = burst(lane, 3);

        mayWrite.countDown();

        for (Future<?> answer : answers.subList(1, 4)) {
            assertThatThrownBy(answer::get).hasCause(refusal);
        }
        assertThat(written).containsExactly(List.of("first"));
    }

    @Test
    void who_waits_too_long_is_told_and_not_written_after() throws Exception {
        ReceiptLane lane = new ReceiptLane(this::write, Duration.ofMillis(50));
        List<Future<?>> answers = burst(lane, 1);

        assertThatThrownBy(answers.getLast()::get).hasCauseInstanceOf(StorageUnavailable.class);
        mayWrite.countDown();
        answers.getFirst().get();
        lane.receive(items("after"));

        assertThat(written).containsExactly(List.of("first"), List.of("after"));
    }

    /** The first is being written when the others, 0 and on, are all there, in their order. */
    private List<Future<?>> burst(ReceiptLane lane, int others) {
        List<Future<?>> answers = new ArrayList<>();
        answers.add(callers.submit(() -> lane.receive(items("first"))));
        try {
            assertThat(isWriting.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        for (int i = 0; i < others; i++) {
            int before = i;
            String key = Integer.toString(i);
            answers.add(callers.submit(() -> lane.receive(items(key))));
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> lane.waiting() > before || answers.getLast().isDone());
        }
        return answers;
    }

    private void write(List<InboxItem> items) {
        isWriting.countDown();
        try {
            mayWrite.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        List<String> keys = items.stream().map(InboxItem::dedupeKey).toList();
        if (unwritable != null && keys.contains(unwritable)) {
            throw refusal;
        }
        written.add(keys);
    }

    private static List<InboxItem> items(String key) {
        return List.of(
                new InboxItem(
                        InboxItem.Source.HOOK, new AccountName("lojademo"), key, null, "{}", null));
    }
}
