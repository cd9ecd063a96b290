package io.trapiche.adapter.vtex.expression;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.json.Json;
import io.trapiche.application.vtex.port.FilterTrial;
import io.trapiche.application.vtex.port.FilterTrial.Answer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * JSONata's Java port, for trials by hand and before a start. Each runs on a thread of its own, two
 * at a time, and ends within two seconds. Messages repeat nothing of what was tried.
 */
final class LocalJsonata {

    private static final int AT_A_TIME = 2;
    private static final int PATIENCE_SECONDS = 2;
    private static final long STACK_BYTES = 16L * 1024 * 1024;
    private static final Semaphore ROOM = new Semaphore(AT_A_TIME);

    private static final Said BUSY = Said.open("others are being tried: ask again");
    private static final Said TOO_MUCH = Said.open("it takes too much to be tried here");

    /**
     * What an expression says.
     *
     * @param doubts on what the two JSONatas may differ, of one that is run
     */
    record Said(Answer answer, List<String> doubts) {

        static Said open(String why) {
            return new Said(new Answer.Open(why), List.of());
        }
    }

    private LocalJsonata() {}

    /** What is wrong with the expression whatever the order; null where nothing is known to be. */
    static @Nullable String fault(String expression) {
        if (expression.isBlank() || expression.length() > FilterTrial.LONGEST) {
            return "is empty or longer than %d characters".formatted(FilterTrial.LONGEST);
        }
        Said said = run(() -> parse(expression).orElse(TOO_MUCH));
        return said.answer() instanceof Answer.Fails(String why) ? why : null;
    }

    /**
     * What it says of a document. The library's own reader is used: it keeps null apart from
     * nothing.
     *
     * @param document JSON
     */
    static Said of(String expression, String document) {
        return run(() -> parse(expression).orElseGet(() -> tried(expression, document)));
    }

    private static Said tried(String expression, String document) {
        Set<Trait> traits = Traits.of(expression);
        String notRun =
                traits.stream()
                        .filter(trait -> !trait.isRun())
                        .map(Trait::text)
                        .collect(Collectors.joining(", and "));
        return notRun.isEmpty()
                ? new Said(
                        evaluated(expression, document), traits.stream().map(Trait::text).toList())
                : Said.open("it is not run here for what it has: " + notRun);
    }

    /** Empty for an expression; regular expressions are read in JavaScript's form there. */
    private static Optional<Said> parse(String expression) {
        try {
            var _ = Jsonata.jsonata(expression);
            return Optional.empty();
        } catch (JException fault) {
            return Optional.of(
                    new Said(new Answer.Fails("is no JSONata: " + code(fault)), List.of()));
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            return Optional.of(Said.open("it cannot be read here"));
        }
    }

    private static Answer evaluated(String expression, String document) {
        Jsonata parsed = Jsonata.jsonata(expression);
        Object order = Json.parseJson(document);
        try {
            return parsed.evaluate(order, Bounds.of(parsed)) instanceof Boolean fits
                    ? new Answer.Fits(fits)
                    : new Answer.Open("it says neither true nor false");
        } catch (JException fault) {
            return new Answer.Fails("fails on the order: " + code(fault));
        } catch (Bounds.Exceeded _) {
            return TOO_MUCH.answer();
        } catch (RuntimeException _) {
            return new Answer.Fails("fails on the order");
        }
    }

    /** JSONata's own code, such as {@code S0201}, and where. */
    private static String code(JException fault) {
        return "%s at character %d".formatted(fault.getError(), Math.max(fault.getLocation(), 0));
    }

    private static Said run(Callable<Said> trial) {
        if (!ROOM.tryAcquire()) {
            return BUSY;
        }
        FutureTask<Said> task =
                new FutureTask<>(
                        () -> {
                            try {
                                return trial.call();
                            } finally {
                                ROOM.release();
                            }
                        });
        Thread.ofPlatform().daemon().name("filter-trial").stackSize(STACK_BYTES).start(task);
        return result(task);
    }

    private static Said result(FutureTask<Said> task) {
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return TOO_MUCH;
        } catch (TimeoutException _) {
            return TOO_MUCH;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof StackOverflowError) {
                return TOO_MUCH;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}
