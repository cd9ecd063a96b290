package io.trapiche.engines;

import java.util.List;

/**
 * PostgreSQL refuses to run as root. Inside a user namespace of its own ({@code unshare -U}) it
 * does not know that it is root, while its files keep their owner.
 */
final class SystemUser {
    private static final List<String> UNSHARED = List.of("unshare", "-U");

    private SystemUser() {}

    static List<String> prefix() {
        return isRoot() ? UNSHARED : List.of();
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root")
                && System.getProperty("os.name").equals("Linux");
    }
}
