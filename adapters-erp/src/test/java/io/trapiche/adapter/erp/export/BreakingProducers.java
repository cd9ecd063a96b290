package io.trapiche.adapter.erp.export;

import io.trapiche.testkit.erp.WriteFailure;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;

/** Real producers that break once when told to. */
final class BreakingProducers implements SegmentProducers {

    private final SegmentProducers producers;
    private Optional<WriteFailure> next = Optional.empty();

    BreakingProducers(SegmentProducers producers) {
        this.producers = producers;
    }

    void failNext(WriteFailure failure) {
        next = Optional.of(failure);
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

    private Object call(Producer<String, byte[]> producer, Method method, Object[] arguments)
            throws Throwable {
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
