package io.trapiche.adapter.vtex.oms;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.vtex.json.VtexJson;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.Parsed;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MomentsOfPackagesTest {

    private static final AccountName ACCOUNT = new AccountName("lojademo");
    private static final ZoneId BAHIA = ZoneId.of("America/Bahia");

    @Test
    void a_delivery_without_an_offset_is_dated_in_the_accounts_zone() {
        assertThat(delivered("2026-03-31 23:30", BAHIA))
                .isEqualTo(Instant.parse("2026-04-01T02:30:00Z"));
        assertThat(delivered("2026-03-31 23:30", ZoneOffset.UTC))
                .isEqualTo(Instant.parse("2026-03-31T23:30:00Z"));
    }

    @Test
    void a_delivery_with_an_offset_is_dated_by_that() {
        assertThat(delivered("2026-03-31T23:30:00-05:00", BAHIA))
                .isEqualTo(Instant.parse("2026-04-01T04:30:00Z"));
    }

    @Test
    void when_a_package_left_is_read_as_it_is_told() {
        assertThat(read("2026-03-31 23:30", BAHIA).packages().getFirst().dispatchedDate())
                .isEqualTo("2026-03-30T08:00:00");
    }

    @Test
    void what_was_read_in_another_zone_is_read_anew() {
        OmsSnapshot before = read("2026-03-31 23:30", ZoneOffset.UTC);

        OmsSnapshot now = SampleDocuments.reader(fields(), "BRL", BAHIA).cut(ACCOUNT, before);

        assertThat(now.packages().getFirst().deliveredAt())
                .isEqualTo(Instant.parse("2026-04-01T02:30:00Z"));
    }

    private static Instant delivered(String date, ZoneId zone) {
        return Objects.requireNonNull(read(date, zone).packages().getFirst().deliveredAt());
    }

    private static OmsSnapshot read(String date, ZoneId zone) {
        String document =
                """
                {"orderId":"FRD-1","status":"invoiced","value":1000,
                 "storePreferencesData":{"currencyCode":"BRL"},
                 "packageAttachment":{"packages":[
                  {"type":"Output","invoiceNumber":"1","invoiceValue":1000,
                   "dispatchedDate":"2026-03-30T08:00:00",
                   "courierStatus":{"finished":true,"deliveredDate":"%s"}}]}}
                """
                        .formatted(date);
        return switch (SampleDocuments.reader(fields(), "BRL", zone)
                .read(ACCOUNT, VtexJson.read(document).orElseThrow())) {
            case Parsed.Valid<OmsSnapshot>(var read) -> read;
            case Parsed.Faulty<OmsSnapshot>(var faults) -> throw new AssertionError(faults);
        };
    }

    private static OrderFields fields() {
        return OrderFields.LISTED;
    }
}
