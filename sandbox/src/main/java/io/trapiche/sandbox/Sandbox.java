package io.trapiche.sandbox;

import io.trapiche.sandbox.http.Front;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running local VTEX. The first segment of a path names the account, as the host name does at
 * VTEX: {@code http://127.0.0.1:8090/{account}/api/...}.
 */
public final class Sandbox implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Sandbox.class);

    private final String host;
    private final Assembly assembly;
    private final Front front;

    private Sandbox(String host, Assembly assembly, Front front) {
        this.host = host;
        this.assembly = assembly;
        this.front = front;
    }

    /**
     * Takes up what the data file holds and listens. Throws {@link IllegalStateException} when the
     * port is taken or another process uses the data file.
     */
    public static Sandbox start(SandboxSettings settings) {
        Assembly assembly = new Assembly(settings);
        try {
            assembly.startJobs();
            Front front = Front.open(settings.host(), settings.port(), assembly.routes());
            Sandbox sandbox = new Sandbox(settings.host(), assembly, front);
            log.info("Sandbox listens at {}", sandbox.baseUri());
            return sandbox;
        } catch (RuntimeException e) {
            assembly.close();
            throw e;
        }
    }

    /** Without an account: append {@code /lojademo}. */
    public URI baseUri() {
        return URI.create("http://" + host + ":" + port());
    }

    public int port() {
        return front.port();
    }

    /**
     * Whether it has nothing left to do by itself: no result to call back with, no status that an
     * order leaves without anybody's call, no call of a hook, no push.
     */
    public boolean isIdle() {
        return assembly.isIdle();
    }

    @Override
    public void close() {
        front.close();
        assembly.close();
        log.info("Sandbox stopped");
    }
}
