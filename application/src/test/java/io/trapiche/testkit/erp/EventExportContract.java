package io.trapiche.testkit.erp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trapiche.application.events.port.EventExport;
import io.trapiche.application.events.port.EventExport.Segment;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.testkit.ContractOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link EventExport} keeps to. */
@ContractOf(EventExport.class)
public abstract class EventExportContract {

    private static final int MANY = 60;
    private static final List<WriteFailure> FAILURES = List.of(WriteFailure.values());

    private final AccountName account = newAccount();
    private final AccountName other = newAccount();
    private final ListedEvents log = new ListedEvents();
    private int segment;

    /** What readers see of an exported event. */
    public record Exported(String eventId, StreamId stream, long sequence) {

        static Exported of(RecordedEvent event) {
            return new Exported(event.eventId(), event.stream(), event.sequence());
        }
    }

    /** The export under test; the log holds every event that is written to it. */
    protected abstract EventExport export(ListedEvents events);

    /** A segment nobody wrote to. */
    protected abstract int freshSegment();

    /** What readers see of the account's orders; in its order for each order. */
    protected abstract List<Exported> exported(AccountName ofAccount);

    /** Breaks the next write of the export under test. */
    protected abstract void failNextWrite(WriteFailure failure);

    /** Has nothing written to the account from now on; what was written stays visible. */
    protected abstract void hinder(AccountName hindered);

    /** Lets the account take everything again. */
    protected abstract void release(AccountName hindered);

    @BeforeEach
    void takeASegmentNobodyWroteTo() {
        segment = freshSegment();
    }

    @Test
    void begins_at_the_start() {
        try (Segment opened = export(log).open(segment)) {
            assertThat(opened.position()).isEqualTo(EventPosition.START);
        }
    }

    @Test
    void writes_events_in_the_order_of_their_streams() {
        List<RecordedEvent> events = record("1", 3);
        try (Segment opened = export(log).open(segment)) {
            opened.write(events.subList(0, 2), events.get(1).position());
            opened.write(events.subList(2, 3), log.head());

            assertThat(opened.position()).isEqualTo(log.head());
        }
        assertThat(exported(account)).containsExactlyElementsOf(seen(events));
    }

    @Test
    void keeps_the_position_for_the_next_owner() {
        List<RecordedEvent> events = record("1", 3);
        EventExport export = export(log);
        try (Segment opened = export.open(segment)) {
            opened.write(events, log.head());
        }
        try (Segment opened = export.open(segment)) {
            assertThat(opened.position()).isEqualTo(log.head());
        }
    }

    @Test
    void keeps_the_positions_of_segments_apart() {
        List<RecordedEvent> events = record("1", 1);
        EventExport export = export(log);
        try (Segment one = export.open(segment);
                Segment other = export.open(freshSegment())) {
            one.write(events, log.head());

            assertThat(other.position()).isEqualTo(EventPosition.START);
        }
    }

    @Test
    void moves_without_events() {
        List<RecordedEvent> events = record("1", 1);
        EventPosition further = new EventPosition(900, 7);
        EventExport export = export(log);
        try (Segment opened = export.open(segment)) {
            opened.write(events, log.head());
            opened.write(List.of(), further);

            assertThat(opened.position()).isEqualTo(further);
        }
        try (Segment opened = export.open(segment)) {
            assertThat(opened.position()).isBetween(log.head(), further);
        }
        assertThat(exported(account)).containsExactlyElementsOf(seen(events));
    }

    @ParameterizedTest
    @EnumSource(names = {"HALFWAY", "BEFORE_COMMIT"})
    void leaves_nothing_of_a_write_that_failed(WriteFailure failure) {
        List<RecordedEvent> events = record("1", 4);
        EventExport export = export(log);
        try (Segment opened = export.open(segment)) {
            opened.write(events.subList(0, 1), events.getFirst().position());
            failNextWrite(failure);

            assertThatThrownBy(() -> opened.write(events.subList(1, 4), log.head()))
                    .isInstanceOf(RuntimeException.class);
        }
        try (Segment opened = export.open(segment)) {
            assertThat(opened.position()).isEqualTo(events.getFirst().position());
        }
        assertThat(exported(account)).containsExactlyElementsOf(seen(events.subList(0, 1)));
    }

    @Test
    void finds_out_about_a_write_whose_outcome_was_unknown() {
        List<RecordedEvent> events = record("1", 2);
        EventExport export = export(log);
        try (Segment opened = export.open(segment)) {
            failNextWrite(WriteFailure.AFTER_COMMIT);

            assertThatThrownBy(() -> opened.write(events, log.head()))
                    .isInstanceOf(RuntimeException.class);
        }
        try (Segment opened = export.open(segment)) {
            assertThat(opened.position()).isEqualTo(log.head());
        }
        assertThat(exported(account)).containsExactlyElementsOf(seen(events));
    }

    @Test
    void is_closed_after_a_failure() {
        List<RecordedEvent> events = record("1", 1);
        try (Segment opened = export(log).open(segment)) {
            failNextWrite(WriteFailure.BEFORE_COMMIT);
            assertThatThrownBy(() -> opened.write(events, log.head()))
                    .isInstanceOf(RuntimeException.class);

            assertThatThrownBy(() -> opened.write(events, log.head()))
                    .isInstanceOf(RuntimeException.class);
        }
        assertThat(exported(account)).isEmpty();
    }

    @Test
    void lets_no_former_owner_write() {
        List<RecordedEvent> events = record("1", 3);
        EventExport export = export(log);
        try (Segment former = export.open(segment)) {
            former.write(events.subList(0, 1), events.getFirst().position());
            try (Segment owner = export.open(segment)) {
                assertThatThrownBy(() -> former.write(events.subList(1, 3), log.head()))
                        .isInstanceOf(RuntimeException.class);
                assertThat(owner.position()).isEqualTo(events.getFirst().position());
                owner.write(events.subList(1, 3), log.head());
            }
        }
        assertThat(exported(account)).containsExactlyElementsOf(seen(events));
    }

    @Test
    void refuses_what_it_wrote_already() {
        List<RecordedEvent> events = record("1", 2);
        EventExport export = export(log);
        try (Segment opened = export.open(segment)) {
            opened.write(events, log.head());

            assertThatThrownBy(() -> opened.write(events.subList(1, 2), log.head()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(exported(account)).containsExactlyElementsOf(seen(events));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300})
    void loses_and_repeats_nothing_whatever_breaks(long seed) {
        Random random = new Random(seed);
        List<RecordedEvent> events = recordMany(random);
        EventExport export = export(log);
        EventPosition done = EventPosition.START;
        while (!done.equals(log.head())) {
            done = exportSome(export, random);
        }
        for (StreamId stream : streams(events)) {
            assertThat(exported(account).stream().filter(one -> one.stream().equals(stream)))
                    .as("seed %d, %s", seed, stream)
                    .containsExactlyElementsOf(
                            seen(events.stream().filter(e -> e.stream().equals(stream)).toList()));
        }
    }

    @Test
    void an_account_that_can_take_nothing_holds_up_nobody_else() {
        List<RecordedEvent> before = record("1", 1);
        List<RecordedEvent> others = record(other, "1", 1);
        EventExport export = export(log);
        try (Segment opened = export.open(segment)) {
            opened.write(List.of(before.getFirst(), others.getFirst()), log.head());
            assertThat(opened.owed()).isNull();
            hinder(account);
            record("1", 1);
            record(other, "2", 2);
            writeOn(opened, 100);

            assertThat(opened.position()).isEqualTo(log.head());
            assertThat(opened.owed()).isNull();
        }
        assertThat(exported(other)).containsExactlyElementsOf(seen(ofAccount(other)));
        assertThat(exported(account)).containsExactlyElementsOf(seen(before));
    }

    @Test
    void what_an_account_is_owed_follows_in_its_order_and_only_once() {
        record("1", 2);
        record(other, "1", 1);
        EventExport export = export(log);
        try (Segment opened = export.open(segment)) {
            writeOn(opened, 2);
            hinder(account);
            record("1", 3);
            writeOn(opened, 100);
            release(account);

            assertThat(opened.owed()).isNotNull();
            assertThat(makeUp(opened, 2)).isTrue();
        }
        try (Segment opened = export.open(segment)) {
            record("1", 1);
            writeOn(opened, 100);
            assertThat(opened.owed()).as("kept for the next owner").isNotNull();
            while (makeUp(opened, 1)) {
                assertThat(exported(account)).isSubsetOf(seen(ofAccount(account)));
            }
            record("1", 1);
            writeOn(opened, 100);
        }
        assertThat(exported(account)).containsExactlyElementsOf(seen(ofAccount(account)));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_owed_is_written_once_whatever_breaks(WriteFailure failure) {
        record("1", 1);
        EventExport export = export(log);
        try (Segment opened = export.open(segment)) {
            writeOn(opened, 100);
            hinder(account);
            record("1", 3);
            writeOn(opened, 100);
            release(account);
            failNextWrite(failure);

            assertThatThrownBy(() -> makeUp(opened, 2)).isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> opened.write(List.of(), log.head()))
                    .isInstanceOf(RuntimeException.class);
        }
        try (Segment opened = export.open(segment)) {
            while (makeUp(opened, 2)) {
                assertThat(opened.position()).isEqualTo(log.head());
            }
        }
        assertThat(exported(account)).containsExactlyElementsOf(seen(ofAccount(account)));
    }

    /** As the follower does. */
    private void writeOn(Segment opened, int batch) {
        for (List<RecordedEvent> next = log.after(opened.position(), batch);
                !next.isEmpty();
                next = log.after(opened.position(), batch)) {
            opened.write(next, next.getLast().position());
        }
    }

    private boolean makeUp(Segment opened, int batch) {
        EventExport.Owed owed = opened.owed();
        if (owed == null) {
            return false;
        }
        List<RecordedEvent> page = log.ofAccount(owed.account(), owed.after(), batch);
        opened.writeOwed(
                owed, page, page.size() < batch ? opened.position() : page.getLast().position());
        return true;
    }

    private List<RecordedEvent> ofAccount(AccountName wanted) {
        return log.ofAccount(wanted, EventPosition.START, Integer.MAX_VALUE);
    }

    private EventPosition exportSome(EventExport export, Random random) {
        try (Segment opened = export.open(segment)) {
            for (int batch = 0; batch < 4; batch++) {
                List<RecordedEvent> next = log.after(opened.position(), 1 + random.nextInt(8));
                if (random.nextInt(3) == 0) {
                    failNextWrite(FAILURES.get(random.nextInt(FAILURES.size())));
                }
                opened.write(next, next.isEmpty() ? log.head() : next.getLast().position());
            }
            return opened.position();
        } catch (RuntimeException _) {
            return EventPosition.START;
        }
    }

    private List<RecordedEvent> recordMany(Random random) {
        List<RecordedEvent> events = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            events.addAll(record("" + i, 1));
        }
        while (events.size() < MANY) {
            StreamId stream = StreamId.of(order("" + random.nextInt(7)));
            events.add(
                    log.record(stream, SampleOmsOrders.status("handling"), SampleOmsOrders.NOON));
        }
        return events;
    }

    private List<RecordedEvent> record(String order, int howMany) {
        return record(account, order, howMany);
    }

    /** The order's next events. */
    private List<RecordedEvent> record(AccountName owner, String order, int howMany) {
        OmsOrderRef ref = new OmsOrderRef(owner, new OrderId("FRD-" + order));
        StreamId stream = StreamId.of(ref);
        List<RecordedEvent> events = new ArrayList<>();
        for (int i = 0; i < howMany; i++) {
            events.add(
                    log.record(
                            stream,
                            log.ofStream(stream, 0, 1).isEmpty()
                                    ? SampleOmsOrders.recorded(ref)
                                    : SampleOmsOrders.status("handling"),
                            SampleOmsOrders.NOON));
        }
        return events;
    }

    private OmsOrderRef order(String order) {
        return new OmsOrderRef(account, new OrderId("FRD-" + order));
    }

    private static AccountName newAccount() {
        return new AccountName("t" + UUID.randomUUID().toString().toLowerCase(Locale.ROOT));
    }

    private static List<StreamId> streams(List<RecordedEvent> events) {
        return events.stream().map(RecordedEvent::stream).distinct().toList();
    }

    private static List<Exported> seen(List<RecordedEvent> events) {
        return events.stream().map(Exported::of).toList();
    }
}
