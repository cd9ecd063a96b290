package io.trapiche.adapter.vtex.orderintegration;

/**
 * How Trapiche introduces itself to VTEX.
 *
 * @param endpoint what VTEX puts the path of its callbacks after; whoever knows it may call it
 */
record Connector(String name, String endpoint) {

    @Override
    public String toString() {
        return name;
    }
}
