package io.trapiche.start;

import io.trapiche.application.Application;
import io.trapiche.application.events.port.AllEvents;
import io.trapiche.application.following.RetellOrders;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.settings.IllegalSettings;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/**
 * {@code retell --account=<account> --since=<moment>}: has the account's orders told to ERP systems
 * again as they are read by this version, and ends. Instances that run export them. The command
 * line has looked at both.
 */
final class RetellCommand {

    private static final Logger log = LoggerFactory.getLogger(RetellCommand.class);
    private static final String ACCOUNT = "retell-orders";
    private static final String SINCE = "retell-since";

    private RetellCommand() {}

    static boolean isGiven(Environment settings) {
        return settings.containsProperty(ACCOUNT);
    }

    static void run(ApplicationContext context) {
        Environment settings = context.getEnvironment();
        AccountName account = new AccountName(settings.getRequiredProperty(ACCOUNT));
        Instant since = Instant.parse(settings.getRequiredProperty(SINCE));
        refuseUnregistered(account, context);
        long told =
                new RetellOrders(
                                context.getBean(AllEvents.class),
                                context.getBean(Application.Aggregates.class).omsOrders(),
                                context.getBean(InstantSource.class))
                        .retell(account, since);
        log.info("{} orders of {} are told again", told, account);
    }

    /** One that is misspelt has no orders, which is not what was asked for. */
    private static void refuseUnregistered(AccountName account, ApplicationContext context) {
        if (context.getBean(Application.class).sellers().find(account).isEmpty()) {
            throw new IllegalSettings(
                    "--account: nobody registered the account %s (expected: an account of the settings, or one of an earlier start); nothing is told again"
                            .formatted(account));
        }
    }
}
