package io.trapiche.testkit.architecture;

/**
 * Where things live below a root package, as ArchUnit's package identifiers.
 *
 * @param root the wiring; everything else is below
 */
record Layout(String root) {

    String everything() {
        return root + "..";
    }

    String domain() {
        return root + ".domain..";
    }

    String application() {
        return root + ".application..";
    }

    String ports() {
        return root + ".application..port..";
    }

    String streams() {
        return root + ".application.streams..";
    }

    /** How every module logs what outsiders can cause. */
    String logging() {
        return root + ".application.logging..";
    }

    /** How every module tells what it does to traces. */
    String tracing() {
        return root + ".application.tracing..";
    }

    String eventSourcing() {
        return root + ".application.eventsourcing..";
    }

    String adapters() {
        return root + ".adapter..";
    }

    String adapter(String name) {
        return root + ".adapter." + name + "..";
    }

    String eventStorage() {
        return root + ".adapter.postgres.events..";
    }

    /** Types that mirror somebody else's payloads. */
    String wire() {
        return root + ".adapter..wire..";
    }

    /** The engines and credentials that the wiring brings in local mode. */
    String local() {
        return root + ".local..";
    }

    /** Looks at the database itself. */
    String health() {
        return root + ".health..";
    }

    /** Times commands on their way through Axon. */
    String metrics() {
        return root + ".metrics..";
    }

    /** Tells a collector of spans. */
    String traces() {
        return root + ".traces..";
    }

    /** Everything that puts the service together; nothing of what is wired knows it. */
    String[] wiring() {
        return new String[] {
            root,
            local(),
            root + ".cli..",
            health(),
            metrics(),
            root + ".settings..",
            root + ".start..",
            traces()
        };
    }

    String sandbox() {
        return root + ".sandbox..";
    }

    String engines() {
        return root + ".engines..";
    }

    String testkit() {
        return root + ".testkit..";
    }
}
