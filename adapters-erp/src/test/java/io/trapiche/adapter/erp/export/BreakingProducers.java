package io.trapiche.adapter.erp.export;

import io.trapiche.testkit.erp.WriteFailure;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApiException;

/** Real producers that break once when told to. */
final class BreakingProducers implements SegmentProducers {

    private final SegmentProducers producers;
    private Optional<WriteFailure> next = Optional.empty();
    private Predicate<String> refused = _ -> false;
    private Optional<ApiException> refusal = Optional.empty();

    BreakingProducers(SegmentProducers producers) {
        this.producers = producers;
    }

    void failNext(WriteFailure failure) {
        next = Optional.of(failure);
    }

    /** Fails records of these topics from now on, as a broker would that refuses them. */
    void refuse(Predicate<String> topics, ApiException why) {
        refused = topics;
        refusal = Optional.of(why);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Producer<String, byte[]> create(int segment) {
        Producer<String, byte[]> producer = producers.create(segment);
        return (Producer<String, byte[]>)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Producer.class},
                        (_, method, arguments) -> call(producer, method, arguments));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // whoever sends gets it
    private Object call(Producer<String, byte[]> producer, Method method, Object[] arguments)
            throws Throwable {
        if (arguments != null
                && arguments.length > 0
                && arguments[0] instanceof ProducerRecord<?, ?> record
                && refused.test(record.topic())) {
            return CompletableFuture.failedFuture(refusal.orElseThrow());
        }
        boolean commit = method.getName().equals("commitTransaction");
        if (commit) {
            breakIf(WriteFailure.BEFORE_COMMIT);
        }
        Object result = invoke(producer, method, arguments);
        if (commit) {
            breakIf(WriteFailure.AFTER_COMMIT);
        }
        if (method.getName().equals("send")) {
            breakIf(WriteFailure.HALFWAY);
        }
        return result;
    }

    private void breakIf(WriteFailure failure) {
        if (next.filter(failure::equals).isPresent()) {
            next = Optional.empty();
            throw new KafkaException("broken on purpose: " + failure);
        }
    }

    private static Object invoke(
            Producer<String, byte[]> producer, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(producer, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
