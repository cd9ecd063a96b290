package io.trapiche.settings.declared;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;

/**
 * A port that an instance listens at.
 *
 * @param address at which; blank for all of the machine
 */
record ListenedPort(String setting, String addressSetting, String address, int number) {

    private static final Set<String> EVERYWHERE = Set.of("", "0.0.0.0", "::", "[::]");

    /** Empty where any free port is taken, none is, or the setting cannot be read. */
    static Optional<ListenedPort> of(Binder settings, String setting, String addressSetting) {
        try {
            return read(settings, setting)
                    .map(Integer::valueOf)
                    .filter(number -> number > 0)
                    .map(
                            number ->
                                    new ListenedPort(
                                            setting,
                                            addressSetting,
                                            read(settings, addressSetting).orElse(""),
                                            number));
        } catch (BindException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> read(Binder settings, String name) {
        Optional<String> given =
                Optional.ofNullable(settings.bind(name, Bindable.of(String.class)).orElse(null));
        return given.or(
                () ->
                        DeclaredSettings.all().stream()
                                .filter(setting -> setting.name().equals(name))
                                .flatMap(setting -> setting.defaults().stream())
                                .findFirst());
    }

    /** Whether only one of them can be listened at. */
    boolean excludes(ListenedPort other) {
        return number == other.number
                && (isEverywhere()
                        || other.isEverywhere()
                        || address.equalsIgnoreCase(other.address));
    }

    private boolean isEverywhere() {
        return EVERYWHERE.contains(address);
    }

    /**
     * Listens there.
     *
     * @throws IOException where that cannot be
     */
    ServerSocket open() throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(at());
            return socket;
        } catch (IOException | RuntimeException refused) {
            socket.close();
            throw refused;
        }
    }

    private InetSocketAddress at() {
        return isEverywhere()
                ? new InetSocketAddress(number)
                : new InetSocketAddress(address, number);
    }

    /** Why it could not be opened. */
    String fault(IOException refused, UnaryOperator<String> shown) {
        if (!isOfThisMachine()) {
            return addressSetting + ": expected: an address of this machine";
        }
        boolean forbidden =
                String.valueOf(refused.getMessage())
                        .toLowerCase(Locale.ROOT)
                        .contains("permission");
        return forbidden
                ? "%s: this user may not listen at port %d (expected: 1024 or more, or the right to)"
                        .formatted(shown.apply(setting), number)
                : "%s: port %d is taken by another process of this machine (expected: a free port)"
                        .formatted(shown.apply(setting), number);
    }

    private boolean isOfThisMachine() {
        try {
            InetAddress here = at().getAddress();
            return here != null
                    && (here.isAnyLocalAddress()
                            || here.isLoopbackAddress()
                            || NetworkInterface.getByInetAddress(here) != null);
        } catch (IOException _) {
            return true;
        }
    }
}
