package io.trapiche.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadingAnAffiliateTest extends Fixture {

    private static final String AFFILIATES = "/api/fulfillment/pvt/affiliates/";

    @Test
    void a_connected_marketplace_is_shown() {
        Answer answer = client.call("GET", AFFILIATES + "FRD");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("id").stringValue()).isEqualTo("FRD");
        assertThat(answer.json().path("salesChannel").stringValue()).isEqualTo("1");
    }

    @Test
    void another_is_not_found() {
        assertThat(client.call("GET", AFFILIATES + "XYZ").status()).isEqualTo(404);
    }
}
