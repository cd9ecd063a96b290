package io.trapiche.adapter.erp.check;

import io.trapiche.adapter.erp.command.CommandSettings;
import io.trapiche.application.checking.port.Finding;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.MemberToRemove;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownMemberIdException;

/** Whether this service may be in its group of consumers. */
final class GroupRights implements KafkaCheck.Part {

    private static final String GROUP = CommandSettings.GROUP;
    private static final Set<AclOperation> NEEDED = Set.of(AclOperation.READ);

    @Override
    public void look(Admin admin, Consumer<Finding> found) {
        found.accept(
                InternalTopic.GROUPS.isMissing(admin)
                        ? InternalTopic.GROUPS.notLooked(
                                admin, "whether group %s may be read".formatted(GROUP))
                        : look(admin));
    }

    private static Finding look(Admin admin) {
        try {
            ConsumerGroupDescription group =
                    Objects.requireNonNull(
                            Answers.of(
                                            admin.describeConsumerGroups(
                                                            List.of(GROUP),
                                                            new DescribeConsumerGroupsOptions()
                                                                    .includeAuthorizedOperations(
                                                                            true))
                                                    .all())
                                    .get(GROUP));
            return TopicRights.denied(NEEDED, group.authorizedOperations()).isEmpty()
                    ? sound()
                    : denied();
        } catch (GroupIdNotFoundException _) {
            return ofNewGroup(admin);
        } catch (GroupAuthorizationException _) {
            return denied();
        }
    }

    /** Kafka tells the rights on no group that is not there, and asks for them nevertheless. */
    private static Finding ofNewGroup(Admin admin) {
        try {
            Answers.of(leave(admin, new MemberToRemove(UUID.randomUUID().toString())));
            return sound();
        } catch (UnknownMemberIdException | GroupIdNotFoundException _) {
            return sound();
        } catch (GroupAuthorizationException _) {
            return denied();
        }
    }

    /** As a member that nobody is. */
    private static KafkaFuture<Void> leave(Admin admin, MemberToRemove nobody) {
        return admin.removeMembersFromConsumerGroup(
                        GROUP, new RemoveMembersFromConsumerGroupOptions(List.of(nobody)))
                .memberResult(nobody);
    }

    private static Finding sound() {
        return Finding.sound("group %s may be read".formatted(GROUP));
    }

    private static Finding denied() {
        return Finding.wrong(
                "group %s may not be read, and no command of an ERP is taken".formatted(GROUP),
                "READ on the group",
                "grant it to the user of trapiche.kafka.properties");
    }
}
