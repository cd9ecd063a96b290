package io.trapiche.adapter.erp.command;

import io.trapiche.adapter.erp.topics.AccountTopics;
import io.trapiche.adapter.erp.topics.KafkaConnection;
import io.trapiche.adapter.erp.topics.TopicFamily;
import io.trapiche.application.oms.port.ErpCommandUseCase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.util.backoff.FixedBackOff;

/** Listens to the commands of every account while running. */
public final class CommandListeners implements SmartLifecycle {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final long PAUSE_MILLIS = 1_000;

    private final KafkaConnection connection;
    private final AccountTopics topics;
    private final ErpCommandUseCase commands;
    private final CommandSettings settings;

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
            whenStopped.add(container::stop);
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
        whenStopped.forEach(Runnable::run);
        whenStopped.clear();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
