package io.trapiche.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trapiche.application.seller.RegisterSellerService;
import io.trapiche.application.seller.Sellers;
import io.trapiche.application.seller.port.WishedSeller;
import io.trapiche.application.streams.Aggregates;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.streams.StreamTypes;
import io.trapiche.domain.seller.SellerAccountCommand;
import io.trapiche.domain.seller.SellerAccountEvent;
import io.trapiche.domain.seller.SellerAccountRefusal;
import io.trapiche.domain.seller.SellerAccountState;
import io.trapiche.domain.seller.SellerAccountState.NotRegistered;
import io.trapiche.domain.seller.SellerAccountState.Registered;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.settings.IllegalSettings;
import io.trapiche.settings.RefusedSettings;
import io.trapiche.settings.ServiceProperties;
import io.trapiche.testkit.events.InMemoryEvents;
import io.trapiche.testkit.work.RecordingWorkQueue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;

class SellersAtStartTest {

    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-03-02T12:00:00Z"));
    private static final MarketplaceId FEIRA = new MarketplaceId("feira");

    private final Aggregates<
                    SellerAccountCommand,
                    SellerAccountState,
                    SellerAccountEvent,
                    SellerAccountRefusal>
            accounts = new InMemoryEvents(CLOCK).of(StreamTypes.SELLER_ACCOUNT);
    private final RegisterSellerService registration =
            new RegisterSellerService(new Sellers(accounts), CLOCK);

    @Test
    void accounts_are_stored_as_they_are_set() {
        start("--trapiche.accounts.loja.currency=BRL", "--trapiche.accounts.loja.franchises=true");
        start("--trapiche.accounts.loja.currency=BRL");

        assertThat(stored("loja")).isEqualTo(inReais(Map.of()));
    }

    @Test
    void every_contradiction_is_told_at_once_and_nothing_is_changed() {
        registered();

        assertThatExceptionOfType(IllegalSettings.class)
                .isThrownBy(
                        () ->
                                start(
                                        "--trapiche.accounts.loja.currency=CLP",
                                        "--trapiche.accounts.loja.marketplaces.novo=FRD",
                                        "--trapiche.accounts.loja.marketplaces.outro=OUT",
                                        "--trapiche.accounts.alegre.currency=BRL"))
                .withMessageContaining("trapiche.accounts.loja.currency: CLP is set, and")
                .withMessageContaining("trapiche.accounts.loja.marketplaces.novo: FRD is set, and")
                .satisfies(SellersAtStartTest::isToldWithoutATrace);
        assertThat(stored("loja")).isEqualTo(inReais(Map.of(FEIRA, new AffiliateId("FRD"))));
        assertThat(stored("alegre")).isEqualTo(new NotRegistered());
    }

    @Test
    void a_currency_changes_when_the_stored_one_is_named() {
        registered();

        start(
                "--trapiche.accounts.loja.currency=CLP",
                "--trapiche.accounts.loja.former-currency=BRL");

        assertThat(stored("loja"))
                .extracting(account -> ((Registered) account).currency().getCurrencyCode())
                .isEqualTo("CLP");
    }

    private void registered() {
        assertThat(
                        registration.register(
                                new WishedSeller(
                                        new AccountName("loja"),
                                        Currency.getInstance("BRL"),
                                        null,
                                        Map.of(FEIRA, new AffiliateId("FRD")),
                                        false)))
                .isEmpty();
    }

    private static Registered inReais(Map<MarketplaceId, AffiliateId> marketplaces) {
        return new Registered(
                new AccountName("loja"),
                Currency.getInstance("BRL"),
                marketplaces,
                false,
                false,
                CLOCK.instant());
    }

    private SellerAccountState stored(String account) {
        return accounts.load(StreamId.of(new AccountName(account)));
    }

    private void start(String... settings) {
        ServiceProperties service =
                Binder.get(SettingsBeforeStart.read(settings))
                        .bindOrCreate("trapiche", Bindable.of(ServiceProperties.class));
        new SellersAtStart(
                        service,
                        registration,
                        new TopicsAtStart(_ -> {}, "kafka:9092", Duration.ZERO),
                        new RecordingWorkQueue(),
                        CLOCK)
                .register();
    }

    private static void isToldWithoutATrace(IllegalSettings refused) {
        assertThat(
                        Objects.requireNonNull(
                                        new RefusedSettings()
                                                .analyze(new IllegalStateException(refused)))
                                .getDescription())
                .startsWith("the settings cannot work:\n  - trapiche.accounts.loja.currency: ");
    }
}
