package io.trapiche.adapter.postgres.work;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Reads how often work was held back from what db-scheduler takes for the work's own data. */
final class HeldBackTimes implements Serializer {

    @Override
    public byte[] serialize(@Nullable Object data) {
        throw new UnsupportedOperationException("PostgreSQL computes this column");
    }

    @Override
    public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] stored) {
        return stored == null ? null : type.cast(ByteBuffer.wrap(stored).getInt());
    }
}
