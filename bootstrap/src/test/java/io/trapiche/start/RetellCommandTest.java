package io.trapiche.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trapiche.application.Application;
import io.trapiche.application.events.port.AllEvents;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.seller.port.WishedSeller;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.settings.IllegalSettings;
import io.trapiche.testkit.application.TestApplication;
import io.trapiche.testkit.events.InMemoryEvents;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

class RetellCommandTest {

    private static final InstantSource NOON =
            InstantSource.fixed(Instant.parse("2026-03-02T12:00:00Z"));

    private final InMemoryEvents events = new InMemoryEvents(NOON);
    private final Application.Aggregates aggregates = TestApplication.aggregates(events);
    private final Application application = TestApplication.over(aggregates, NOON);

    @Test
    void an_account_that_nobody_registered_is_refused_and_not_told_of_as_done() {
        register("lojademo");

        assertThatExceptionOfType(IllegalSettings.class)
                .isThrownBy(() -> retell("lojadmo"))
                .withMessageStartingWith("--account: nobody registered the account lojadmo");
    }

    @Test
    void one_that_has_no_orders_yet_is_not() {
        register("lojademo");
        int before = events.after(EventPosition.START, 100).size();

        retell("lojademo");

        assertThat(events.after(EventPosition.START, 100)).hasSize(before);
    }

    private void register(String account) {
        assertThat(
                        application
                                .registration()
                                .register(
                                        new WishedSeller(
                                                new AccountName(account),
                                                Currency.getInstance("BRL"),
                                                null,
                                                Map.of(),
                                                false)))
                .isEmpty();
    }

    private void retell(String account) {
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(
                            new MapPropertySource(
                                    "asked",
                                    Map.of(
                                            "retell-orders",
                                            account,
                                            "retell-since",
                                            "2026-03-02T11:00:00Z")));
            context.registerBean(AllEvents.class, () -> events);
            context.registerBean(Application.Aggregates.class, () -> aggregates);
            context.registerBean(Application.class, () -> application);
            context.registerBean(InstantSource.class, () -> NOON);
            context.refresh();
            RetellCommand.run(context);
        }
    }
}
