package io.trapiche.adapter.erp.topics;

import io.trapiche.domain.shared.AccountName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;

/** Every topic that is needed for some accounts, as it is made where it is missing. */
public final class WantedTopics {

    private WantedTopics() {}

    /** That of positions first. */
    public static List<NewTopic> of(
            TopicSettings settings, int segments, Collection<AccountName> accounts) {
        NewFamily families = new NewFamily(settings);
        List<NewTopic> wanted = new ArrayList<>();
        wanted.add(PositionsTopic.topic(settings, segments));
        accounts.stream()
                .sorted(Comparator.comparing(AccountName::value))
                .forEach(account -> wanted.addAll(families.of(new TopicFamily(account))));
        return wanted;
    }
}
