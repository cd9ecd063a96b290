package io.trapiche.engines;

/** Somebody else listens on the port an engine was told to use. */
public final class PortTaken extends EngineFailed {
    private static final long serialVersionUID = 1L;

    private final int port;
    private final String setting;

    PortTaken(String engine, EnginePort port) {
        super(
                "%s: port %d on 127.0.0.1 is taken by another process. Stop that process, or choose another port with %s."
                        .formatted(engine, port.number(), port.setting()));
        this.port = port.number();
        this.setting = port.setting();
    }

    public int port() {
        return port;
    }

    /** The name of the setting that changes the port. */
    public String setting() {
        return setting;
    }
}
