package io.trapiche.testkit.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Bytes to a port and what comes back, with no client in between that would mend them. */
public final class RawCall implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Socket socket = new Socket();

    public RawCall(int port) throws IOException {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.setSoTimeout((int) PATIENCE.toMillis());
    }

    /** Everything that is answered until the other side closes. */
    public static String answer(int port, byte[] bytes) throws IOException {
        try (RawCall call = new RawCall(port)) {
            call.send(bytes);
            call.socket.shutdownOutput();
            return call.untilClosed();
        }
    }

    /** The same for a call that ends the connection: a client that leaves gets no answer. */
    public static String awaitedAnswer(int port, byte[] bytes) throws IOException {
        try (RawCall call = new RawCall(port)) {
            call.send(bytes);
            return call.untilClosed();
        }
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /**
     * Everything until the other side closes or resets.
     *
     * @throws SocketTimeoutException when it does neither for long
     */
    public String untilClosed() throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(answer);
        } catch (SocketTimeoutException open) {
            throw open;
        } catch (IOException _) {
            // Reset: as closed as can be.
        }
        return answer.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
