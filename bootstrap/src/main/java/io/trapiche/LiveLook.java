package io.trapiche;

import io.trapiche.adapter.erp.ErpCheckConfiguration;
import io.trapiche.adapter.vtex.VtexCheckConfiguration;
import io.trapiche.application.checking.port.Finding;
import io.trapiche.application.checking.port.LiveCheck;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Looks at PostgreSQL, Kafka and VTEX side by side, each with what its own settings make: what is
 * wrong with one keeps nobody from looking at the others.
 */
final class LiveLook {

    /** Longer than any of them takes by its own limits. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final ConfigurableEnvironment settings;

    LiveLook(ConfigurableEnvironment settings) {
        this.settings = settings;
    }

    /** What was found, by the system. */
    Map<String, List<Finding>> look() {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            Map<String, Future<List<Finding>>> looks = new LinkedHashMap<>();
            looks.put("PostgreSQL", threads.submit(() -> look(PostgresCheckWiring.class)));
            looks.put("Kafka", threads.submit(() -> look(ErpCheckConfiguration.class)));
            looks.put("VTEX", threads.submit(() -> look(VtexCheckConfiguration.class)));
            Map<String, List<Finding>> findings = new LinkedHashMap<>();
            long end = System.nanoTime() + LONGEST.toNanos();
            looks.forEach((system, look) -> findings.put(system, resultOf(look, end)));
            return findings;
        } finally {
            // One that hangs is left behind: the process ends.
            threads.shutdownNow();
        }
    }

    private List<Finding> look(Class<?> configuration) {
        try (AnnotationConfigApplicationContext context =
                new AnnotationConfigApplicationContext()) {
            context.setEnvironment(settings);
            context.register(SellersWiring.class, configuration);
            context.refresh();
            return context.getBean(LiveCheck.class).look();
        } catch (BeansException cannotWork) {
            return List.of(
                    Finding.wrong(
                            "not looked at, as settings cannot work (%s)"
                                    .formatted(kind(cannotWork.getMostSpecificCause())),
                            "settings of docs/configuration.md",
                            "mend those named above, or those of spring.datasource and"
                                    + " trapiche.kafka.properties"));
        }
    }

    /** Messages may repeat what was set. */
    private static String kind(@Nullable Throwable failure) {
        return failure == null ? "unknown" : failure.getClass().getSimpleName();
    }

    private static List<Finding> resultOf(Future<List<Finding>> look, long end) {
        try {
            return look.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            return List.of(
                    Finding.wrong(
                            "the look did not end",
                            "answers within %d s".formatted(LONGEST.toSeconds()),
                            "see what holds up the network"));
        } catch (ExecutionException bug) {
            return List.of(
                    Finding.wrong(
                            "the look failed (%s)".formatted(kind(bug.getCause())),
                            "a look that ends",
                            "tell it to the product's people; a start may work all the same"));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return List.of(Finding.unknown("the look was interrupted"));
        }
    }
}
