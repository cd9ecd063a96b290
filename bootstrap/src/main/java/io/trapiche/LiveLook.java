package io.trapiche;

import io.trapiche.adapter.erp.ErpCheckConfiguration;
import io.trapiche.adapter.vtex.VtexCheckConfiguration;
import io.trapiche.application.checking.port.Finding;
import io.trapiche.application.checking.port.LiveCheck;
import io.trapiche.start.Assembly;
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
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final ConfigurableEnvironment settings;

    LiveLook(ConfigurableEnvironment settings) {
        this.settings = settings;
    }

    /** What was found, by the system. */
    Map<String, List<Finding>> look() {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            Map<String, Future<List<Finding>>> looks = new LinkedHashMap<>();
            looks.put(
                    "PostgreSQL",
                    threads.submit(() -> look(Assembly.POSTGRES, PostgresCheckWiring.class)));
            looks.put(
                    "Kafka",
                    threads.submit(() -> look(Assembly.KAFKA, ErpCheckConfiguration.class)));
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

    /** Nobody's address is looked at in place of one that is not set. */
    private List<Finding> look(String address, Class<?> configuration) {
        return Assembly.isSet(settings, address)
                ? look(configuration)
                : List.of(
                        Finding.wrong(
                                "not looked at, as %s is not set".formatted(address),
                                "its address",
                                "set it"));
    }

    private List<Finding> look(Class<?> configuration) {
        try (AnnotationConfigApplicationContext context =
                new AnnotationConfigApplicationContext()) {
            context.setEnvironment(settings);
            context.register(SellersWiring.class, configuration);
            context.refresh();
            return context.getBean(LiveCheck.class).look();
        } catch (BeansException _) {
            return List.of(
                    Finding.wrong(
                            "not looked at, as settings cannot work",
                            "settings of docs/configuration.md",
                            "mend those named above, or those of spring.datasource and"
                                    + " trapiche.kafka.properties"));
        }
    }

    /** Where in the code; its message may repeat what was set. */
    private static String place(@Nullable Throwable failure) {
        StackTraceElement[] trace =
                failure == null ? new StackTraceElement[0] : failure.getStackTrace();
        return trace.length == 0 ? "in a place unknown" : "in " + trace[0];
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
                            "the look failed by a fault of Trapiche's own, %s"
                                    .formatted(place(bug.getCause())),
                            "a look that ends",
                            "tell it to the product's people; a start may work all the same"));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return List.of(Finding.unknown("the look was interrupted"));
        }
    }
}
