package io.trapiche.start;

import io.trapiche.application.Application;
import io.trapiche.application.events.port.AllEvents;
import io.trapiche.application.following.RetellOrders;
import io.trapiche.domain.shared.AccountName;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/**
 * {@code retell --account=<account> --since=<moment>}: has the account's orders told to ERP systems
 * again as they are read by this version, and ends. Instances that run export them.
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
        long told =
                new RetellOrders(
                                context.getBean(AllEvents.class),
                                context.getBean(Application.Aggregates.class).omsOrders(),
                                context.getBean(InstantSource.class))
                        .retell(account, since(settings));
        log.info("{} orders of {} are told again", told, account);
    }

    static Instant since(Environment settings) {
        String told = settings.getProperty(SINCE, "");
        try {
            return Instant.parse(told);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "--%s: expected: a moment such as 2026-03-02T12:00:00Z".formatted(SINCE), e);
        }
    }
}
