package io.trapiche.start;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A start that succeeds, or a process that ends and has said why. */
public final class StartOrExit {

    private static final Logger log = LoggerFactory.getLogger(StartOrExit.class);

    private StartOrExit() {}

    /**
     * Runs the start of a process; does not return when it fails.
     *
     * @param sentences failures beside {@link IllegalSettings} whose message says all
     */
    @SafeVarargs
    public static void run(Runnable start, Class<? extends RuntimeException>... sentences) {
        try {
            start.run();
        } catch (IllegalSettings refused) {
            exit(refused.getMessage());
        } catch (RuntimeException failed) {
            boolean saysAll = Arrays.stream(sentences).anyMatch(kind -> kind.isInstance(failed));
            // Spring has said why; a thread that something left behind must not keep the process.
            exit(
                    saysAll
                            ? failed.getMessage()
                            : "the start failed: " + failed.getClass().getName());
        }
    }

    private static void exit(@Nullable String sentence) {
        log.error("{}", sentence);
        System.exit(1);
    }
}
