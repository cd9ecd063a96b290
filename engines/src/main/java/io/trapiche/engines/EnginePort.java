package io.trapiche.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/**
 * The TCP port an engine listens on at 127.0.0.1.
 *
 * @param number 1 to 65535, or 0 for any free port, chosen anew at each start
 * @param setting name of the configuration key behind the number, told to the user when the port is
 *     taken
 */
public record EnginePort(int number, String setting) {
    static final String HOST = "127.0.0.1";

    private static final int CONNECT_MILLIS = 2_000;
    private static final int HIGHEST = 65_535;

    /** Linux gives out ports from here on, others from higher ones. */
    private static final int LOWEST_GIVEN_OUT = 32_768;

    private static final int LOWEST_OF_OTHERS = 20_000;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    public EnginePort {
        if (number < 0 || number > HIGHEST) {
            throw new IllegalArgumentException(
                    "port: %d (expected: 0 to %d)".formatted(number, HIGHEST));
        }
    }

    /** Any free port. */
    public static EnginePort any() {
        return new EnginePort(0, "");
    }

    boolean isAny() {
        return number == 0;
    }

    /** The number to listen on: the fixed one if nobody else has it, otherwise a free one. */
    int claim(String engine) {
        if (isAny()) {
            return anyFree();
        }
        refuseIfTaken(engine);
        return number;
    }

    void refuseIfTaken(String engine) {
        if (!isAny() && isTaken(number)) {
            throw new PortTaken(engine, this);
        }
    }

    static boolean isTaken(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(Inet4Address.ofLiteral(HOST), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** Whether somebody takes connections there. */
    static boolean isAnswered(int port) {
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(Inet4Address.ofLiteral(HOST), port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Any but {@code reserved}, which is free until its engine listens. */
    static int anyFreeBut(int reserved) {
        return anyBut(reserved, EnginePort::anyFree);
    }

    static int anyBut(int reserved, IntSupplier ports) {
        return IntStream.generate(ports).filter(port -> port != reserved).findFirst().orElseThrow();
    }

    /**
     * A free port for a process that is yet to be started. Below those that systems give out by
     * themselves, so that nobody gets it meanwhile, and never given twice.
     */
    public static int forAnotherProcess() {
        return ThreadLocalRandom.current()
                .ints(LOWEST_OF_OTHERS, LOWEST_GIVEN_OUT)
                .filter(port -> !isTaken(port) && GIVEN.add(port))
                .findFirst()
                .orElseThrow();
    }

    static int anyFree() {
        try (var socket = new ServerSocket(0, 1, Inet4Address.ofLiteral(HOST))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
