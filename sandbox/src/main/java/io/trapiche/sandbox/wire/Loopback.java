package io.trapiche.sandbox.wire;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Which addresses the sandbox calls: any over https as VTEX does, and this machine over http. */
public final class Loopback {
    private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost", "[::1]");

    private Loopback() {}

    public static boolean isCallable(String text) {
        try {
            URI uri = new URI(text);
            String host = uri.getHost();
            return host != null
                    && ("https".equals(uri.getScheme())
                            || ("http".equals(uri.getScheme()) && HOSTS.contains(host)));
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
