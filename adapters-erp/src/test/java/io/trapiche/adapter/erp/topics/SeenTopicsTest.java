package io.trapiche.adapter.erp.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.acl.AclOperation;
import org.junit.jupiter.api.Test;

class SeenTopicsTest {

    @Test
    void a_topic_can_be_written_to_when_it_is_there_and_the_broker_allows_it() {
        SeenTopics seen =
                new SeenTopics(
                        Map.of(
                                "open",
                                topic(Set.of(AclOperation.DESCRIBE, AclOperation.WRITE)),
                                "closed",
                                topic(Set.of(AclOperation.DESCRIBE))),
                        Set.of("missing"),
                        Set.of("hidden"));

        assertThat(seen.isWritable("open")).isTrue();
        assertThat(seen.isWritable("closed")).isFalse();
        assertThat(seen.isWritable("missing")).isFalse();
        assertThat(seen.isWritable("hidden")).isFalse();
        assertThat(seen.isMissing("hidden")).isFalse();
        assertThat(seen.isMissing("missing")).isTrue();
    }

    private static TopicDescription topic(Set<AclOperation> allowed) {
        return new TopicDescription("any", false, List.of(), allowed, Uuid.ZERO_UUID);
    }
}
