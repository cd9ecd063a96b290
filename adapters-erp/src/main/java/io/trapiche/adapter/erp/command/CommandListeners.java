package io.trapiche.adapter.erp.command;

import io.trapiche.adapter.erp.command.reading.CommandReader;
import io.trapiche.adapter.erp.topics.AccountTopics;
import io.trapiche.adapter.erp.topics.KafkaConnection;
import io.trapiche.adapter.erp.topics.TopicFamily;
import io.trapiche.application.instructing.port.ErpCommandUseCase;
import io.trapiche.domain.fiscal.FiscalPolicies;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.scheduling.concurrent.ConcurrentTaskScheduler;
import org.springframework.util.backoff.FixedBackOff;

/** Listens to the commands of every registered account while running. */
public final class CommandListeners implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(CommandListeners.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long PAUSE_MILLIS = 1_000;

    /** A consumer that waits for its group to settle closes only when that is over. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(1);

    private final KafkaConnection connection;
    private final AccountTopics topics;
    private final CommandAdmission admission;
    private final ErpCommandUseCase commands;
    private final FiscalPolicies fiscal;
    private final CommandSettings settings;
    private final CommandMeters meters;
    private final InstantSource clock;

    private final List<CommandLanes> lanes = new ArrayList<>();
    private final List<KafkaMessageListenerContainer<?, ?>> containers = new ArrayList<>();
    private final List<Runnable> whenStopped = new ArrayList<>();
    private volatile boolean running;

    public CommandListeners(
            KafkaConnection connection,
            AccountTopics topics,
            CommandAdmission admission,
            ErpCommandUseCase commands,
            FiscalPolicies fiscal,
            CommandSettings settings,
            CommandMeters meters,
            InstantSource clock) {
        this.connection = connection;
        this.topics = topics;
        this.admission = admission;
        this.commands = commands;
        this.fiscal = fiscal;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        if (running) {
            return;
        }
        var producers = CommandClients.deadLetters(connection);
        CommandHandling handling =
                new CommandHandling(
                        new CommandReader(settings.maxBytes(), fiscal),
                        commands,
                        new DeadLetters(producers, topics),
                        meters);
        AccountTurns turns = new AccountTurns();
        CommandAttempts attempts = new CommandAttempts(admission, handling, meters, clock);
        ScheduledExecutorService timer =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofVirtual().name("erp-commands-watch").factory());
        for (int i = 0; i < settings.consumers(); i++) {
            start(container(i, timer), turns, attempts);
        }
        whenStopped.add(producers::destroy);
        whenStopped.add(timer::shutdownNow);
        running = true;
    }

    private void start(
            KafkaMessageListenerContainer<byte[], byte[]> container,
            AccountTurns turns,
            CommandAttempts attempts) {
        var own = new CommandLanes(PartitionFlow.of(container), turns, attempts);
        var failed = new FailedCommits(own::positions, clock);
        container.setupMessageListener(own);
        container.setRecordInterceptor(failed);
        container.getContainerProperties().setConsumerRebalanceListener(own);
        container.getContainerProperties().setCommitCallback(failed);
        container.start();
        lanes.add(own);
        containers.add(container);
    }

    private KafkaMessageListenerContainer<byte[], byte[]> container(
            int number, ScheduledExecutorService timer) {
        var properties = new ContainerProperties(TopicFamily.COMMANDS);
        properties.setScheduler(new ConcurrentTaskScheduler(timer));
        properties.setAckMode(ContainerProperties.AckMode.MANUAL);
        // A wake-up, as after every portion, would end a commit that waits, and nobody repeats it.
        properties.setSyncCommits(false);
        properties.setPollTimeout(POLL.toMillis());
        properties.setAuthExceptionRetryInterval(Duration.ofSeconds(10));
        var container =
                new KafkaMessageListenerContainer<>(
                        new DefaultKafkaConsumerFactory<byte[], byte[]>(
                                CommandClients.consumer(connection, settings)),
                        properties);
        container.setCommonErrorHandler(
                new DefaultErrorHandler(
                        new FixedBackOff(PAUSE_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS)));
        container.setBeanName("erp-commands-" + number);
        return container;
    }

    @Override
    public synchronized void stop() {
        closeLanes();
        stopContainers();
        whenStopped.forEach(Runnable::run);
        whenStopped.clear();
        running = false;
    }

    /** Each for itself waits for commands at hand. */
    private void closeLanes() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            lanes.forEach(own -> threads.execute(own::close));
        }
        lanes.clear();
    }

    private void stopContainers() {
        CountDownLatch stopped = new CountDownLatch(containers.size());
        containers.forEach(container -> container.stop(stopped::countDown));
        containers.clear();
        try {
            if (!stopped.await(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("consumers of ERP commands did not leave their group in time");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
