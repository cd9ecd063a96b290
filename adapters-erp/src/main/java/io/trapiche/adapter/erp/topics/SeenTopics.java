package io.trapiche.adapter.erp.topics;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.acl.AclOperation;
import org.jspecify.annotations.Nullable;

/**
 * Topics as one broker knows them.
 *
 * @param hidden those we may not even see
 */
record SeenTopics(Map<String, TopicDescription> there, Set<String> missing, Set<String> hidden) {

    SeenTopics {
        there = Map.copyOf(there);
        missing = Set.copyOf(missing);
        hidden = Set.copyOf(hidden);
    }

    boolean isMissing(String topic) {
        return missing.contains(topic);
    }

    boolean isWritable(String topic) {
        TopicDescription seen = there.get(topic);
        return seen != null && allowsWriting(seen.authorizedOperations());
    }

    /** A broker that does not tell has the producer find out. */
    private static boolean allowsWriting(@Nullable Set<AclOperation> allowed) {
        return allowed == null || allowed.contains(AclOperation.WRITE);
    }
}
