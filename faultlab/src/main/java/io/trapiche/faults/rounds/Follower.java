package io.trapiche.faults.rounds;

/** Those who follow the events in one transaction. */
enum Follower {
    LIST("order-view", "order_view"),
    LOG("integration-log", "integration_log");

    private final String processor;
    private final String table;

    Follower(String processor, String table) {
        this.processor = processor;
        this.table = table;
    }

    /** As its position's row is named, and health names it. */
    String processor() {
        return processor;
    }

    String table() {
        return table;
    }

    Follower other() {
        return this == LIST ? LOG : LIST;
    }
}
