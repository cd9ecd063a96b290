package io.trapiche.adapter.postgres.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

    @Test
    void shows_where_the_database_is() {
        assertThat(DatabaseAddress.shown("jdbc:postgresql://a:1,[::1]:2/hub-1?user=me"))
                .isEqualTo("jdbc:postgresql://a:1,[::1]:2/hub-1");
        assertThat(DatabaseAddress.shown("jdbc:postgresql://me:secret@db:5432/hub"))
                .isEqualTo("jdbc:postgresql://db:5432/hub");
        assertThat(DatabaseAddress.shown("jdbc:postgresql:hub")).isEqualTo("jdbc:postgresql:hub");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://me:se/cret@db/hub",
                "jdbc:postgresql://me:se@cret@db/hub",
                "jdbc:postgresql://me:secret?x@db/hub",
                "jdbc:postgresql://me:se/cret?x@db/hub",
                "jdbc:postgresql://db/hub?password=se@cret",
                "secret",
            })
    void hides_whatever_may_be_a_password(String url) {
        assertThat(DatabaseAddress.shown(url)).isEqualTo("the address in spring.datasource.url");
    }
}
