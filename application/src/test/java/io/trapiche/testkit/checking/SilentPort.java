package io.trapiche.testkit.checking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A port on this machine that takes connections and says nothing to anybody. */
public final class SilentPort implements AutoCloseable {

    private static final int WAITING = 50;

    private final ServerSocket socket;

    private SilentPort(ServerSocket socket) {
        this.socket = socket;
    }

    public static SilentPort open() {
        try {
            return new SilentPort(new ServerSocket(0, WAITING, InetAddress.getLoopbackAddress()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public int number() {
        return socket.getLocalPort();
    }

    /** A port that nobody listens at. */
    public static int closed() {
        SilentPort port = open();
        port.close();
        return port.number();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
