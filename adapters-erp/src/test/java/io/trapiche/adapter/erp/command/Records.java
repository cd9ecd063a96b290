package io.trapiche.adapter.erp.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Records as they come out of a topic of commands. */
public final class Records {

    public static final String TOPIC = "trapiche.lojademo.erp-commands.v1";

    private Records() {}

    public static ConsumerRecord<byte[], byte[]> of(@Nullable String value) {
        return of(null, value == null ? null : value.getBytes(UTF_8));
    }

    public static ConsumerRecord<byte[], byte[]> of(@Nullable String key, byte @Nullable [] value) {
        return new ConsumerRecord<>(TOPIC, 1, 42, key == null ? null : key.getBytes(UTF_8), value);
    }

    public static ConsumerRecord<byte[], byte[]> withHeaders(String id, String type, String value) {
        ConsumerRecord<byte[], byte[]> record = of(value);
        record.headers().add("ce_specversion", "1.0".getBytes(UTF_8));
        record.headers().add("ce_id", id.getBytes(UTF_8));
        record.headers().add("ce_type", type.getBytes(UTF_8));
        return record;
    }
}
