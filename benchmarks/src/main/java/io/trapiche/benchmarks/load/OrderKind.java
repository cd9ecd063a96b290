package io.trapiche.benchmarks.load;

import io.trapiche.benchmarks.process.Build;
import io.trapiche.benchmarks.process.Site;
import io.trapiche.benchmarks.process.Workspace;

/** How far an order goes that is paid for. */
public enum OrderKind {
    WHOLE("A whole order, to invoiced", "orders"),
    /** In a service that does nothing else. */
    ACCEPTED("PlaceOrder alone, to its answer", "intake-orders");

    private final String description;
    private final String option;

    OrderKind(String description, String option) {
        this.description = description;
        this.option = option;
    }

    public String description() {
        return description;
    }

    /** Says how many of them. */
    public String option() {
        return option;
    }

    public Site start(Build build, Workspace workspace) {
        return switch (this) {
            case WHOLE -> Site.start(workspace, build);
            case ACCEPTED -> Site.start(workspace, build, "--trapiche.background=false");
        };
    }
}
