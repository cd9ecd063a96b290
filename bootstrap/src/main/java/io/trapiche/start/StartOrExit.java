package io.trapiche.start;

import io.trapiche.cli.WrongUsage;
import io.trapiche.settings.IllegalSettings;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A start that succeeds, or a process that ends and has said why. */
public final class StartOrExit {

    private static final Logger log = LoggerFactory.getLogger(StartOrExit.class);

    private static final int FAILED = 1;

    /** As picocli and most programs have it. */
    private static final int WRONG_USAGE = 2;

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
        } catch (WrongUsage wrong) {
            exit(wrong.getMessage(), WRONG_USAGE);
        } catch (IllegalSettings refused) {
            exit(refused.getMessage(), FAILED);
        } catch (RuntimeException failed) {
            boolean saysAll = Arrays.stream(sentences).anyMatch(kind -> kind.isInstance(failed));
            // Spring has said why; a thread that something left behind must not keep the process.
            exit(
                    saysAll
                            ? failed.getMessage()
                            : "the start failed: " + failed.getClass().getName(),
                    FAILED);
        }
    }

    private static void exit(@Nullable String sentence, int status) {
        log.error("{}", sentence);
        System.exit(status);
    }
}
