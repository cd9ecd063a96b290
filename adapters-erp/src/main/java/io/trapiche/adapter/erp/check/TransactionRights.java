package io.trapiche.adapter.erp.check;

import io.trapiche.adapter.erp.export.ExportSettings;
import io.trapiche.application.checking.port.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.DescribeTransactionsResult;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SecurityDisabledException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdNotFoundException;

/**
 * Whether the export may use its transactional ids. They are described and never taken: that would
 * end the transaction of an instance that runs.
 */
final class TransactionRights implements KafkaCheck.Part {

    private final List<String> ids;

    TransactionRights(int segments) {
        this.ids = IntStream.range(0, segments).mapToObj(ExportSettings::transactionalId).toList();
    }

    @Override
    public void look(Admin admin, Consumer<Finding> found) {
        if (InternalTopic.TRANSACTIONS.isMissing(admin)) {
            found.accept(
                    InternalTopic.TRANSACTIONS.notLooked(
                            admin, "whether transactional ids %s may be used".formatted(shown())));
            return;
        }
        DescribeTransactionsResult answers = admin.describeTransactions(ids);
        List<String> denied = new ArrayList<>();
        for (String id : ids) {
            if (isDenied(answers, id)) {
                denied.add(id);
                found.accept(denied(id));
            }
        }
        if (denied.isEmpty()) {
            found.accept(isGuarded(admin) ? notSeen() : free());
        }
    }

    /** An id that is not found may be seen, and was never used. */
    private static boolean isDenied(DescribeTransactionsResult answers, String id) {
        try {
            var _ = Answers.of(answers.description(id));
            return false;
        } catch (TransactionalIdNotFoundException _) {
            return false;
        } catch (TransactionalIdAuthorizationException _) {
            return true;
        }
    }

    /** Whether the brokers ask for rights at all. They log whom they refuse to tell as an error. */
    private static boolean isGuarded(Admin admin) {
        if (!mayDescribeCluster(admin)) {
            return true;
        }
        try {
            var _ = Answers.of(admin.describeAcls(AclBindingFilter.ANY).values());
            return true;
        } catch (SecurityDisabledException _) {
            return false;
        } catch (AuthorizationException _) {
            return true;
        }
    }

    private static boolean mayDescribeCluster(Admin admin) {
        Set<AclOperation> allowed =
                Answers.of(
                        admin.describeCluster(
                                        new DescribeClusterOptions()
                                                .includeAuthorizedOperations(true))
                                .authorizedOperations());
        return allowed != null && allowed.contains(AclOperation.DESCRIBE);
    }

    private Finding free() {
        return Finding.sound("transactional ids %s are free to use".formatted(shown()));
    }

    private Finding notSeen() {
        return Finding.unknown(
                "transactional ids %s may be described; whether WRITE is granted on them shows at the start only"
                        .formatted(shown()));
    }

    private String shown() {
        return String.join(", ", ids);
    }

    private static Finding denied(String id) {
        return Finding.wrong(
                "transactional id %s may not be used, and nothing is exported".formatted(id),
                "DESCRIBE and WRITE on it",
                "grant both to the user of trapiche.kafka.properties");
    }
}
