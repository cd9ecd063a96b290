package io.trapiche.faults.rounds;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A place in a transaction that writes several things, where the service is killed: while it waits
 * to write one of them, the ones before written and not committed.
 */
enum KillPoint implements Strike {
    EVENTS("events", table("domain_event"), "insert into domain_event"),
    DOCUMENT(
            "document of an event",
            table("order_document"),
            "insert into order_document",
            "domain_event"),
    WAKE("wake by an event", table("work_queue"), "insert into work_queue", "domain_event"),
    SIGNAL("signal", table("inbox"), "insert into inbox"),
    WAKE_BY_SIGNAL("wake by a signal", table("work_queue"), "insert into work_queue", "inbox"),
    MARKS("marks of a session", table("inbox"), "update inbox", "domain_event"),
    WORK_ROW(
            "work row of a session",
            table("work_queue"),
            "(update|delete from) work_queue",
            "inbox"),
    RESTED("work rows given back together", table("work_queue"), "with rested"),
    LIST("rows of the list", table("order_view"), "insert into order_view"),
    LOG("integration log", table("integration_log"), "insert into integration_log", "order_view"),
    POSITIONS(
            "positions of the group",
            table("event_token"),
            "update event_token as held",
            "order_view",
            "integration_log"),
    POSITION_OF_ALERTS(
            "position of the alerts, among the group's",
            "select from event_token where processor_name = 'alerts' for update",
            "update event_token as held",
            "order_view",
            "integration_log");

    private final String title;
    private final String lock;
    private final Pattern statement;
    private final String written;

    KillPoint(String title, String lock, String statement, String... written) {
        this.title = title;
        this.lock = lock;
        this.statement = Pattern.compile("\\s*" + statement + "\\b.*", OPTIONS);
        this.written = String.join(" ", written);
    }

    private static final int OPTIONS = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;

    /** Stops those who write to the table, not those who read it. */
    private static String table(String name) {
        return "lock table " + name + " in share mode";
    }

    /** What is locked, so that the service waits here. */
    String lock() {
        return lock;
    }

    /** Whether it is this point where the transaction stands, and not another that writes there. */
    boolean isWhere(HeldLock.Waiter waiter) {
        return statement.matcher(waiter.statement()).matches()
                && waiter.written().containsAll(written());
    }

    private List<String> written() {
        return written.isEmpty() ? List.of() : List.of(written.split(" ", -1));
    }

    @Override
    public String toString() {
        return "kill at " + title;
    }
}
