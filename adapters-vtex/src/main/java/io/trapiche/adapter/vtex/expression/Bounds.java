package io.trapiche.adapter.vtex.expression;

import com.dashjoin.jsonata.Jsonata;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Ends an evaluation that takes too long, too much memory or too many levels. */
final class Bounds {

    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final int DEEPEST = 500;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final long end = System.nanoTime() + LONGEST.toNanos();
    private final long mostAllocated = threads.getCurrentThreadAllocatedBytes() + MOST_BYTES;
    private int depth;

    private Bounds() {}

    /** Thrown out of the evaluation. */
    static final class Exceeded extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Exceeded() {
            super("takes too much", null, false, false);
        }
    }

    /** For an evaluation by this thread that begins now. */
    static Jsonata.Frame of(Jsonata expression) {
        Bounds bounds = new Bounds();
        Jsonata.Frame frame = expression.createFrame();
        frame.setEvaluateEntryCallback((_, _, _) -> bounds.enter());
        frame.setEvaluateExitCallback((_, _, _, _) -> bounds.depth--);
        return frame;
    }

    private void enter() {
        depth++;
        if (depth > DEEPEST
                || System.nanoTime() - end > 0
                || threads.getCurrentThreadAllocatedBytes() > mostAllocated) {
            throw new Exceeded();
        }
    }
}
