package io.trapiche.adapter.erp.check;

import io.trapiche.adapter.erp.topics.PositionsTopic;
import io.trapiche.adapter.erp.topics.TopicFamily;
import java.util.EnumSet;
import java.util.Set;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AclOperation;

/**
 * A topic that the service needs, and what it does with it.
 *
 * @param asMade as it is made where it is missing
 */
record WantedTopic(NewTopic asMade, Set<AclOperation> rights) {

    WantedTopic {
        rights = Set.copyOf(rights);
    }

    static WantedTopic of(NewTopic topic) {
        return new WantedTopic(topic, rights(topic.name()));
    }

    private static Set<AclOperation> rights(String topic) {
        if (topic.equals(PositionsTopic.NAME)) {
            return EnumSet.of(AclOperation.DESCRIBE, AclOperation.READ, AclOperation.WRITE);
        }
        return TopicFamily.COMMANDS.matcher(topic).matches()
                ? EnumSet.of(AclOperation.DESCRIBE, AclOperation.READ)
                : EnumSet.of(AclOperation.DESCRIBE, AclOperation.WRITE);
    }

    String name() {
        return asMade.name();
    }

    boolean keepsPositions() {
        return name().equals(PositionsTopic.NAME);
    }
}
