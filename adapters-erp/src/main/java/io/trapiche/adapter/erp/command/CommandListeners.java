package io.trapiche.adapter.erp.command;

import io.trapiche.adapter.erp.topics.AccountTopics;
import io.trapiche.adapter.erp.topics.KafkaConnection;
import io.trapiche.adapter.erp.topics.TopicFamily;
import io.trapiche.application.oms.port.ErpCommandUseCase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.util.backoff.FixedBackOff;

/** Listens to the commands of every account while running. */
public final class CommandListeners implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(CommandListeners.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long PAUSE_MILLIS = 1_000;

    /** A consumer that waits for its group to settle closes only when that is over. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(1);

    private final KafkaConnection connection;
    private final AccountTopics topics;
    private final ErpCommandUseCase commands;
    private final CommandSettings settings;

    private final List<KafkaMessageListenerContainer<?, ?>> containers = new ArrayList<>();
    private final List<Runnable> whenStopped = new ArrayList<>();
    private volatile boolean running;

    public CommandListeners(
            KafkaConnection connection,
            AccountTopics topics,
            ErpCommandUseCase commands,
            CommandSettings settings) {
        this.connection = connection;
        this.topics = topics;
        this.commands = commands;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        if (running) {
            return;
        }
        ScheduledExecutorService clock =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("erp-command-pauses").factory());
        Producer<byte[], byte[]> producer = CommandClients.deadLetterProducer(connection);
        CommandHandling handling =
                new CommandHandling(
                        new CommandReader(settings.maxBytes()),
                        commands,
                        new DeadLetters(producer, topics));
        for (int i = 0; i < settings.consumers(); i++) {
            var container = container(i, handling, clock);
            container.start();
            containers.add(container);
        }
        whenStopped.add(producer::close);
        whenStopped.add(clock::shutdownNow);
        running = true;
    }

    private KafkaMessageListenerContainer<byte[], byte[]> container(
            int number, CommandHandling handling, ScheduledExecutorService clock) {
        var properties = new ContainerProperties(TopicFamily.COMMANDS);
        properties.setAckMode(ContainerProperties.AckMode.MANUAL);
        properties.setPollTimeout(POLL.toMillis());
        properties.setAuthExceptionRetryInterval(Duration.ofSeconds(10));
        var container =
                new KafkaMessageListenerContainer<>(
                        new DefaultKafkaConsumerFactory<byte[], byte[]>(
                                CommandClients.consumer(connection, settings)),
                        properties);
        container.setupMessageListener(
                new CommandBatches(handling, new PartitionPauses(container, clock)));
        container.setCommonErrorHandler(
                new DefaultErrorHandler(
                        new FixedBackOff(PAUSE_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS)));
        container.setBeanName("erp-commands-" + number);
        return container;
    }

    @Override
    public synchronized void stop() {
        stopContainers();
        whenStopped.forEach(Runnable::run);
        whenStopped.clear();
        running = false;
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
