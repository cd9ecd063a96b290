package io.trapiche.benchmarks.process;

import io.trapiche.local.LocalApplication;
import io.trapiche.sandbox.SandboxApplication;
import java.util.Arrays;

/** A process of a benchmark: ends when the benchmark does, even if that was killed. */
public final class Child {

    static final String SERVICE = "service";
    public static final String FLOOR = "floor";
    public static final String SANDBOX = "sandbox";

    private Child() {}

    public static void main(String[] args) throws Exception {
        endWithParent();
        String[] own = Arrays.copyOfRange(args, 1, args.length);
        switch (args[0]) {
            case SERVICE -> LocalApplication.main(own);
            case FLOOR -> FloorServer.serve(Integer.parseInt(own[0]), own[1]);
            case SANDBOX -> SandboxApplication.main(own);
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static void endWithParent() {
        ProcessHandle.current()
                .parent()
                .ifPresent(
                        parent -> {
                            var _ = parent.onExit().thenRun(() -> System.exit(0));
                        });
    }
}
